import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sayFullDay } from '../../shared/texts/jst.js';
import { useWords } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

/** Keeps the ticket in hand to a business date, chosen of those that the desk allows now. */
export const InvestigationDialog = ({ ticket, onClose }: { ticket: HeldTicket; onClose: () => void }) => {
  const { t } = useTranslation();
  const dates = useQuery({
    queryKey: ['investigation-dates'],
    queryFn: () => bodyOf(api.GET('/agent/v1/investigation-dates')),
    staleTime: 0,
  });
  const [until, setUntil] = useState(ticket.investigationUntil ?? '');
  const [reason, setReason] = useWords(ticket.ticketId, 'investigation');
  const { fence, turn } = ticket;
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose, act: 'investigation' },
    body: () => ({ fence, until, reason: reason.trim() }),
    send: (body, headers) => api.POST('/agent/v1/tickets/{id}/investigation', { params, headers, body }),
  });
  const allowed = (dates.data?.items ?? []).map((value) => ({ value, label: sayFullDay(value) }));
  return (
    <ActDialog
      {...{ acting, onClose, title: t('acts.investigation.title', { turn }) }}
      act={t('acts.investigation.name')}
      consequence={t('acts.investigation.consequence')}
    >
      <NativeSelect
        required
        data-autofocus
        label={t('acts.investigation.until')}
        description={t('acts.investigation.hint')}
        data={[{ value: '', label: t('acts.investigation.choose') }, ...allowed]}
        value={allowed.some(({ value }) => value === until) ? until : ''}
        onChange={(change) => setUntil(change.currentTarget.value)}
      />
      {dates.error && <ProblemNote error={dates.error} onRetry={() => void dates.refetch()} />}
      <Textarea required label={t('acts.reason')} value={reason} onChange={setReason} />
    </ActDialog>
  );
};
