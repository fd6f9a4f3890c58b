import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/api/problem.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sizeInWords } from './size.js';
import classes from './FilePicker.module.css';
import type { SentFile } from './use-files.js';

interface FileRowProps {
  sent: SentFile;
  onRetry: () => void;
  onRemove: () => void;
}

/** The same file again would be refused again. */
const isRefused = (error: unknown): boolean => error instanceof Problem && [400, 413].includes(error.status);

/** A file on its way, or there; one that was refused says why. */
export const FileRow = ({ sent, onRetry, onRemove }: FileRowProps) => {
  const { t } = useTranslation();
  const { file, progress, uploaded, error } = sent;
  const percent = Math.round(progress * 100);
  return (
    <li className={classes.row}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm">
          {uploaded?.name ?? file.name}{' '}
          <Text span size="sm" c="dimmed">
            {sizeInWords(uploaded?.size ?? file.size)}
            {uploaded && ` · ${t('files.there')}`}
          </Text>
        </Text>
        <Group gap={4} wrap="nowrap">
          {error !== undefined && !isRefused(error) && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button
            {...{ size: 'compact-sm', variant: 'subtle', color: 'gray', onClick: onRemove }}
            aria-label={`${t(uploaded || error !== undefined ? 'files.remove' : 'cancel')}: ${file.name}`}
          >
            {t(uploaded || error !== undefined ? 'files.remove' : 'cancel')}
          </Button>
        </Group>
      </Group>
      {!uploaded && error === undefined && (
        <Progress value={percent} aria-label={`${t('files.sending')} ${file.name}`} />
      )}
      {error !== undefined && <ProblemNote error={error} />}
    </li>
  );
};
