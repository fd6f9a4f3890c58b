import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { useWords } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

const REASONS = ['abuse', 'spam', 'threats', 'other'] as const;

/** Tells operators of a customer's conduct. */
export const AbuseDialog = ({ ticket, onClose }: { ticket: HeldTicket; onClose: () => void }) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('abuse');
  const [note, setNote] = useWords(ticket.ticketId, 'abuse');
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose, act: 'abuse' },
    body: () => ({ reason, note: note.trim() }),
    send: (body, headers) => api.POST('/agent/v1/tickets/{id}/abuse', { params, headers, body }),
  });
  return (
    <ActDialog
      {...{ acting, onClose, title: t('acts.abuse.title', { turn: ticket.turn }), act: t('acts.abuse.name') }}
      consequence={t('acts.abuse.consequence')}
    >
      <NativeSelect
        data-autofocus
        label={t('acts.abuse.kind')}
        data={REASONS.map((value) => ({ value, label: t(`acts.abuse.kinds.${value}`) }))}
        value={reason}
        onChange={(chosen) => setReason(chosen.currentTarget.value as typeof reason)}
      />
      <Textarea required label={t('acts.abuse.note')} value={note} onChange={setNote} />
    </ActDialog>
  );
};
