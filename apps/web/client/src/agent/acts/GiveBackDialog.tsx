import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { useWords } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

interface GiveBackProps {
  act: 'hand-over' | 'release' | 'skip';
  ticket: HeldTicket;
  onClose: () => void;
}

/** Puts the turn back in line, for somebody else if there is anybody. */
export const GiveBackDialog = ({ act, ticket, onClose }: GiveBackProps) => {
  const { t } = useTranslation();
  const [text, setText] = useWords(ticket.ticketId, act);
  const { fence, turn } = ticket;
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose, act },
    body: () => text.trim(),
    send: (words, headers) =>
      act === 'hand-over'
        ? api.POST('/agent/v1/tickets/{id}/hand-over', { params, headers, body: { fence, note: words } })
        : api.POST(`/agent/v1/tickets/{id}/${act}`, { params, headers, body: { fence, reason: words } }),
  });
  return (
    <ActDialog
      {...{ acting, onClose, title: t(`acts.${act}.title`, { turn }), act: t(`acts.${act}.name`) }}
      consequence={t(`acts.${act}.consequence`)}
    >
      <Textarea
        required
        data-autofocus
        autosize
        minRows={3}
        label={t(`acts.${act}.text`)}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
};
