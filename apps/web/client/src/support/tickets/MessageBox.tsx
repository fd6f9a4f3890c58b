import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { isPassing } from '../../shared/api/problem.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { FilePicker } from '../files/FilePicker.js';
import { useFiles } from '../files/use-files.js';
import { headersFor } from '../guests/guest-keys.js';
import { textFault } from '../inquiry/text-fault.js';
import { useMessageDraft } from './message-draft.js';
import type { Effect, Status } from './ticket.js';

interface MessageBoxProps {
  ticketId: string;
  effect: Effect;
  status: Status;
  turn: number;
}

/** A message to support; says before it is sent whether it joins the turn or takes a new one. */
export const MessageBox = ({ ticketId, effect, status, turn }: MessageBoxProps) => {
  const { t } = useTranslation();
  const [draft, setText, clear] = useMessageDraft(ticketId);
  const files = useFiles();
  const [isTried, setTried] = useState(false);
  const fault = textFault('message', draft.text);
  const sending = useMutation({
    mutationFn: () => {
      const { attachments, uploadToken } = files.attachments;
      const header = {
        'Idempotency-Key': draft.key,
        ...(uploadToken && { 'junban-upload-token': uploadToken }),
      };
      return bodyOf(
        api.POST('/v1/tickets/{id}/messages', {
          params: { path: { id: ticketId }, header },
          body: { message: draft.text, ...(attachments && { attachments }) },
          headers: headersFor(ticketId),
        }),
      );
    },
    // Its key makes it one message, however often it is sent.
    retry: (failures, error) => isPassing(error) && failures < 3,
    onSuccess: () => {
      clear();
      files.clear();
      setTried(false);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fault && !sending.isPending && !files.isBusy) sending.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t(effect === 'joins' ? 'message.title' : 'message.titleFollowUp')}
        </Title>
        <Textarea
          {...{ label: t('message.label'), value: draft.text, rows: 4, disabled: sending.isPending }}
          description={t(effect === 'joins' ? 'message.joins' : `message.follows.${status}`, { turn })}
          error={isTried && fault && t(fault)}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <FilePicker files={files} isDisabled={sending.isPending} />
        {sending.error && <ProblemNote error={sending.error} onRetry={() => sending.mutate()} />}
        <Group>
          <Button type="submit" loading={sending.isPending} disabled={files.isBusy}>
            {t(effect === 'joins' ? 'message.send' : 'message.sendFollowUp')}
          </Button>
          <Text size="sm" role="status">
            {sending.isSuccess && draft.text === '' && t('message.sent')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
