import { Alert, Button, Checkbox, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Box, boxInMiddle } from './boxes.js';
import { burn } from './burn.js';
import { MaskCanvas } from './MaskCanvas.js';
import classes from './MaskEditor.module.css';

interface MaskEditorProps {
  file: File;
  onDone: (masked: File) => void;
  onCancel: () => void;
}

type Opened = { picture: ImageBitmap } | 'broken' | undefined;

const useOpened = (file: File): Opened => {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let isEnded = false;
    void createImageBitmap(file).then(
      (picture) => !isEnded && setOpened({ picture }),
      () => !isEnded && setOpened('broken'),
    );
    return () => {
      isEnded = true;
    };
  }, [file]);
  return opened;
};

/** Blackens parts of a picture before it leaves the browser. */
const MaskEditor = ({ file, onDone, onCancel }: MaskEditorProps) => {
  const { t } = useTranslation();
  const opened = useOpened(file);
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const burning = useMutation({ mutationFn: (picture: ImageBitmap) => burn(picture, boxes, file.name) });
  const attach = (picture: ImageBitmap) => {
    setAsked(!isConfirmed);
    // Of several clicks the last one attaches it, and none once the editor is closed.
    if (isConfirmed) burning.mutate(picture, { onSuccess: onDone });
  };
  const change = (next: Box[]) => {
    setBoxes(next);
    setConfirmed(false);
  };
  return (
    <Stack className={classes.editor} gap="sm" component="section" aria-labelledby="mask-title">
      <Title {...{ ref: title, order: 3, size: 'h4', id: 'mask-title', tabIndex: -1 }}>
        {t('mask.title')}
      </Title>
      <Text size="sm">{t('mask.how')}</Text>
      {!opened && <Loader size="sm" role="status" aria-label={t('loading')} />}
      {(opened === 'broken' || burning.isError) && (
        <Alert color="red" role="alert">
          {t('mask.broken')}
        </Alert>
      )}
      {opened && opened !== 'broken' && (
        <>
          <MaskCanvas picture={opened.picture} boxes={boxes} onChange={change} />
          <Group gap="xs">
            <Button
              {...{ variant: 'default', size: 'sm' }}
              onClick={() => change([...boxes, boxInMiddle(opened.picture)])}
            >
              {t('mask.add')}
            </Button>
            <Button
              {...{ variant: 'default', size: 'sm', disabled: boxes.length === 0 }}
              onClick={() => change(boxes.slice(0, -1))}
            >
              {t('mask.undo')}
            </Button>
          </Group>
          <Checkbox
            label={t('mask.confirm')}
            checked={isConfirmed}
            error={isAsked && !isConfirmed && t('mask.confirmFirst')}
            onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
          />
        </>
      )}
      <Group gap="xs">
        {opened && opened !== 'broken' && (
          <Button onClick={() => attach(opened.picture)}>{t('mask.attach')}</Button>
        )}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
};

export default MaskEditor;
