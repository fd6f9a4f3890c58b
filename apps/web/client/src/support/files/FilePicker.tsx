import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilePicker.module.css';
import { FileRow } from './FileRow.js';
import { type Files, MOST_FILES } from './use-files.js';

const MaskEditor = lazy(() => import('./MaskEditor.js'));

const IMAGES = ['image/png', 'image/jpeg', 'image/webp'];
const TAKEN = [...IMAGES, '.pdf', '.csv', '.txt'].join(',');

/** Takes files by choosing, dropping, pasting or the camera; pictures go through the editor first. */
export const FilePicker = ({ files, isDisabled = false }: { files: Files; isDisabled?: boolean }) => {
  const { t } = useTranslation();
  const { toMask, mask } = files;
  const [isOver, setOver] = useState(false);
  const choosing = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const room = MOST_FILES - files.all.length - toMask.length;
  const isFull = room <= 0 || isDisabled;

  const take = (chosen: readonly File[]) => {
    if (isDisabled) return;
    const taken = chosen.slice(0, room);
    mask((now) => [...now, ...taken.filter(({ type }) => IMAGES.includes(type))]);
    for (const file of taken) if (!IMAGES.includes(file.type)) files.add(file);
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  const maskNext = (masked?: File) => {
    if (masked) files.add(masked);
    mask((now) => now.slice(1));
    opener.current?.focus();
  };
  const input = (of: typeof choosing, more: React.ComponentProps<'input'>) => (
    <input
      {...{ ref: of, type: 'file', hidden: true, 'aria-label': t('files.choose'), ...more }}
      onChange={({ currentTarget }) => {
        take([...(currentTarget.files ?? [])]);
        currentTarget.value = '';
      }}
    />
  );
  const [masking] = toMask;
  return (
    <Stack gap="xs" component="section" aria-label={t('files.title')}>
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(drag) => {
          drag.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(drop) => {
          drop.preventDefault();
          setOver(false);
          take([...drop.dataTransfer.files]);
        }}
      >
        <Group gap="xs">
          <Button
            {...{ ref: opener, variant: 'default', size: 'sm', disabled: isFull }}
            onClick={() => choosing.current?.click()}
          >
            {t('files.choose')}
          </Button>
          <Button
            {...{ className: classes.camera, variant: 'default', size: 'sm', disabled: isFull }}
            onClick={() => camera.current?.click()}
          >
            {t('files.camera')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('files.how', { most: MOST_FILES })}
        </Text>
        {input(choosing, { accept: TAKEN, multiple: true })}
        {input(camera, { accept: 'image/*', capture: 'environment' })}
      </div>
      {masking && (
        <Suspense fallback={<Text size="sm">{t('loading')}</Text>}>
          <MaskEditor key={toMask.length} file={masking} onDone={maskNext} onCancel={() => maskNext()} />
        </Suspense>
      )}
      {files.all.length > 0 && (
        <ul className={classes.list}>
          {files.all.map((sent) => (
            <FileRow
              key={sent.key}
              sent={sent}
              onRetry={() => files.retry(sent.key)}
              onRemove={() => files.remove(sent.key)}
            />
          ))}
        </ul>
      )}
    </Stack>
  );
};
