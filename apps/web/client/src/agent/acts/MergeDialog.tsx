import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Problem } from '../../shared/api/problem.js';
import { useWords } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

interface MergeProps {
  ticket: HeldTicket;
  into: { ticketId: string; turn: number };
  onClose: () => void;
}

/** Closes this ticket as a duplicate of the customer's earlier one. */
export const MergeDialog = ({ ticket, into, onClose }: MergeProps) => {
  const { t } = useTranslation();
  const [message, setMessage] = useWords(ticket.ticketId, 'merge');
  const [confirmNames, setConfirmed] = useState(false);
  const { fence, revision, turn } = ticket;
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose, act: 'merge' },
    body: () => ({
      ...{ fence, revision, into: into.ticketId },
      ...(message.trim() && { message: message.trim() }),
      ...(confirmNames && { confirmNames }),
    }),
    send: (body, headers) => api.POST('/agent/v1/tickets/{id}/merge', { params, headers, body }),
  });
  const isOnNames = acting.error instanceof Problem && acting.error.code === 'name-in-reply';
  const turns = { turn, into: into.turn };
  return (
    <ActDialog
      {...{ acting, onClose, title: t('merge.title', turns), act: t('merge.into', { turn: into.turn }) }}
      consequence={t('merge.consequence', turns)}
    >
      <Textarea
        data-autofocus
        label={t('merge.message')}
        description={t('merge.hint')}
        value={message}
        onChange={setMessage}
      />
      {(isOnNames || confirmNames) && (
        <Checkbox
          label={t('names.mean')}
          checked={confirmNames}
          onChange={(change) => setConfirmed(change.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
};
