import { lazy, useState } from 'react';
import { useSession } from '../../shared/session/session.js';
import { keepGuestKey } from '../guests/guest-keys.js';
import { changeDraft, useDraft } from './draft.js';
import { TopicChoice } from './TopicChoice.js';
import { type Accepted, useSending } from './use-sending.js';
import { useTopics } from './use-topics.js';

// Who only looks, or reads an answer, loads neither.
const loadForm = () => import('./InquiryForm.js');
const InquiryForm = lazy(loadForm);
const Receipt = lazy(() => import('./Receipt.js'));

/** A new inquiry: its topic, what the topic needs, the decision, the text; at the end the receipt. */
export const NewInquiry = () => {
  const draft = useDraft();
  const { session } = useSession();
  const topics = useTopics();
  const [receipt, setReceipt] = useState<{ accepted: Accepted; language: 'ja' | 'en' }>();
  const [refusal, setRefusal] = useState<unknown>();
  const sending = useSending({
    onAccepted: (accepted, { body }) => {
      const { ticketId, accessToken } = accepted;
      if (accessToken) keepGuestKey({ ticketId, accessToken });
      setRefusal(undefined);
      setReceipt({ accepted, language: body.language });
    },
    onRefused: setRefusal,
  });
  const topic = topics.data?.topics.find((one) => one.topic === draft.topic);
  if (receipt) return <Receipt {...receipt} onAnother={() => setReceipt(undefined)} />;
  if (!topics.data || !topic)
    return (
      <TopicChoice
        topics={topics.data}
        error={topics.error}
        onRetry={() => void topics.refetch()}
        // It is only early: who chooses a topic is told where it fails.
        onNear={() => void loadForm().catch(() => undefined)}
        onChoose={(chosen) => changeDraft({ topic: chosen })}
      />
    );
  return (
    <InquiryForm
      key={`${topic.topic} ${session ? 'customer' : 'guest'}`}
      topics={topics.data}
      topic={topic}
      draft={draft}
      sending={sending}
      refusal={refusal}
      onRefusalSeen={() => setRefusal(undefined)}
    />
  );
};
