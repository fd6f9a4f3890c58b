import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../types.js';
import { saySize } from './size.js';
import { Viewer } from './Viewer.js';

/** Files of a message; nothing is loaded before it is asked for. */
export const Attachments = ({ ticketId, attachments }: { ticketId: string; attachments: Attachment[] }) => {
  const { t } = useTranslation();
  const [shown, show] = useState<Attachment>();
  return (
    <Group gap="xs" mt="xs">
      {attachments.map((file) => (
        <Button
          key={file.attachmentId}
          {...{ variant: 'default', size: 'compact-sm', onClick: () => show(file) }}
          aria-label={t('files.open', { name: file.name })}
        >
          {file.name} ({saySize(file.size)})
        </Button>
      ))}
      {shown && <Viewer {...{ ticketId, file: shown, onClose: () => show(undefined) }} />}
    </Group>
  );
};
