import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import type { Topic } from '../../shared/texts/policy-words.js';
import type { HeldTicket } from '../types.js';

interface SavedRepliesProps {
  ticket: HeldTicket;
  onInsert: (text: string) => void;
}

/** Saved replies for the ticket's topic; the chosen one is written out for the ticket. */
export const SavedReplies = ({ ticket, onInsert }: SavedRepliesProps) => {
  const { t } = useTranslation();
  const { ticketId } = ticket;
  const topic = (ticket.correctedTopic ?? ticket.topic) as Topic | undefined;
  const list = useQuery({
    queryKey: ['saved-replies', topic],
    queryFn: () =>
      bodyOf(api.GET('/agent/v1/saved-replies', { params: { query: { ...(topic && { topic }) } } })),
  });
  const using = useMutation({
    mutationFn: (replyId: string) =>
      bodyOf(
        api.POST('/agent/v1/tickets/{id}/saved-replies/{replyId}', {
          params: { path: { id: ticketId, replyId } },
        }),
      ),
    onSuccess: ({ message }) => onInsert(message),
  });
  const data = list.data?.items.map(({ replyId, name }) => ({ value: replyId, label: name })) ?? [];
  const error = using.error ?? list.error;
  return (
    <>
      <Select
        {...{ data, searchable: true, value: null, size: 'sm', w: 224, disabled: using.isPending }}
        aria-label={t('saved.use')}
        placeholder={t('saved.use')}
        nothingFoundMessage={t('saved.none')}
        onChange={(replyId) => replyId && using.mutate(replyId)}
      />
      {error && <ProblemNote error={error} onRetry={() => void list.refetch()} />}
    </>
  );
};
