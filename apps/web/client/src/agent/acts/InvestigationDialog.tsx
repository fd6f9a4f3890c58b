import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

/** Keeps the ticket in hand to a business date. */
export const InvestigationDialog = ({ ticket, onClose }: { ticket: HeldTicket; onClose: () => void }) => {
  const { t } = useTranslation();
  const [until, setUntil] = useState(ticket.investigationUntil ?? '');
  const [reason, setReason] = useState('');
  const { fence, turn } = ticket;
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose },
    body: () => ({ fence, until, reason: reason.trim() }),
    send: (body, headers) => api.POST('/agent/v1/tickets/{id}/investigation', { params, headers, body }),
  });
  return (
    <ActDialog
      {...{ acting, onClose, title: t('acts.investigation.title', { turn }) }}
      act={t('acts.investigation.name')}
      consequence={t('acts.investigation.consequence')}
    >
      <TextInput
        required
        data-autofocus
        type="date"
        label={t('acts.investigation.until')}
        description={t('acts.investigation.hint')}
        value={until}
        onChange={(change) => setUntil(change.currentTarget.value)}
      />
      <Textarea
        required
        label={t('acts.reason')}
        value={reason}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
    </ActDialog>
  );
};
