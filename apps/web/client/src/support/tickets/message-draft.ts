import { useState } from 'react';
import { keep, kept } from '../storage.js';

/** What is being written on a ticket, with the Idempotency-Key that it will have. */
export interface MessageDraft {
  key: string;
  text: string;
}

const blank = (): MessageDraft => ({ key: crypto.randomUUID(), text: '' });

/** The draft of a ticket's message, which outlives a reload. */
export const useMessageDraft = (
  ticketId: string,
): [draft: MessageDraft, setText: (text: string) => void, clear: () => void] => {
  const name = `junban.message.${ticketId}`;
  const [draft, setDraft] = useState(() => kept<MessageDraft>(name) ?? blank());
  const setText = (text: string) => {
    const next = { ...draft, text };
    setDraft(next);
    keep(name, next);
  };
  const clear = () => {
    setDraft(blank());
    keep(name, undefined);
  };
  return [draft, setText, clear];
};
