import { Button, Code, Image, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import type { Attachment } from '../types.js';
import { useFile } from './use-file.js';

interface ViewerProps {
  ticketId: string;
  file: Attachment;
  onClose: () => void;
}

/** Shows pictures as pictures and texts as texts; everything else can be saved. Nothing of a file is run. */
export const Viewer = ({ ticketId, file, onClose }: ViewerProps) => {
  const { t } = useTranslation();
  const { data, address, error, refetch } = useFile(ticketId, file);
  const isImage = file.type.startsWith('image/');
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={file.name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm" miw={{ base: 0, sm: 400 }}>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={200} role="status" aria-label={t('loading')} />}
        {data && isImage && <Image src={address} alt={file.name} mah="70dvh" fit="contain" />}
        {data?.text !== undefined && (
          <Code block mah="60dvh" style={{ overflow: 'auto' }} tabIndex={0}>
            {data.text}
          </Code>
        )}
        {data?.text !== undefined && data.isCut && <Text size="sm">{t('files.cut')}</Text>}
        {data && !isImage && data.text === undefined && <Text size="sm">{t('files.notShown')}</Text>}
        {address && (
          <Button component="a" href={address} download={file.name} variant="default">
            {t('files.save')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
};
