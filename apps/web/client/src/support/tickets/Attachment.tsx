import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, problemOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import type { components } from '../../shared/api/schema.js';
import { sizeInWords } from '../files/size.js';
import { headersFor } from '../guests/guest-keys.js';
import classes from './Conversation.module.css';

interface AttachmentProps {
  ticketId: string;
  attachment: components['schemas']['AttachmentDto'];
}

/** The bytes, by access for a minute: no address ever opens a file by itself. */
const bytesOf = async (ticketId: string, attachmentId: string): Promise<Blob> => {
  const { url, headers } = await bodyOf(
    api.POST('/v1/tickets/{id}/attachments/{attachmentId}/access', {
      params: { path: { id: ticketId, attachmentId } },
      headers: headersFor(ticketId),
    }),
  );
  const answer = await fetch(url, { headers: { ...headers } });
  if (!answer.ok) throw await problemOf(answer, null);
  return answer.blob();
};

const save = (url: string, name: string): void => {
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
};

/** A file of a message: pictures are shown in place, others saved. */
export const Attachment = ({ ticketId, attachment }: AttachmentProps) => {
  const { t } = useTranslation();
  const { attachmentId, name, type, size } = attachment;
  const isPicture = type.startsWith('image/');
  const [shown, setShown] = useState<string>();
  useEffect(() => () => (shown === undefined ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const opening = useMutation({
    mutationFn: async () => {
      const url = URL.createObjectURL(await bytesOf(ticketId, attachmentId));
      if (!isPicture) save(url, name);
      setShown(url);
    },
  });
  return (
    <div>
      <Group gap="xs" mt="xs">
        <Text size="sm">
          {name}{' '}
          <Text span size="sm" c="dimmed">
            {sizeInWords(size)}
          </Text>
        </Text>
        {!(isPicture && shown) && (
          <Button
            {...{ size: 'compact-sm', variant: 'default', loading: opening.isPending }}
            aria-label={`${t(isPicture ? 'attachment.show' : 'attachment.save')}: ${name}`}
            onClick={() => opening.mutate()}
          >
            {t(isPicture ? 'attachment.show' : 'attachment.save')}
          </Button>
        )}
      </Group>
      {opening.error && <ProblemNote error={opening.error} onRetry={() => opening.mutate()} />}
      {isPicture && shown && <img className={classes.picture} src={shown} alt={name} />}
    </div>
  );
};
