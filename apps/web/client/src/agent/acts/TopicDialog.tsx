import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { language } from '../../shared/texts/language.js';
import { type Topic, topicIn, TOPICS } from '../../shared/texts/policy-words.js';
import { useWords } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { ActDialog } from './ActDialog.js';
import { useAct } from './use-act.js';

/** Says what the ticket is really about. */
export const TopicDialog = ({ ticket, onClose }: { ticket: HeldTicket; onClose: () => void }) => {
  const { t } = useTranslation();
  const [topic, setTopic] = useState(ticket.correctedTopic ?? ticket.topic ?? TOPICS[0]!);
  const [reason, setReason] = useWords(ticket.ticketId, 'topic');
  const { fence, turn } = ticket;
  const params = { path: { id: ticket.ticketId } };
  const acting = useAct({
    ...{ ticket, onClose, act: 'topic' },
    body: () => ({ fence, topic: topic as Topic, reason: reason.trim() }),
    send: (body, headers) => api.POST('/agent/v1/tickets/{id}/topic', { params, headers, body }),
  });
  return (
    <ActDialog
      {...{ acting, onClose, title: t('acts.topic.title', { turn }), act: t('acts.topic.save') }}
      consequence={t('acts.topic.consequence')}
    >
      <NativeSelect
        data-autofocus
        label={t('facts.topic')}
        data={TOPICS.map((value) => ({ value, label: topicIn(language(), value) }))}
        value={topic}
        onChange={(chosen) => setTopic(chosen.currentTarget.value)}
      />
      <Textarea required label={t('acts.reason')} value={reason} onChange={setReason} />
    </ActDialog>
  );
};
