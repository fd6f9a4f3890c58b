import { useEffect, useRef, useState } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';
import { isPassing } from '../../shared/api/problem.js';
import type { components } from '../../shared/api/schema.js';
import { changeDraft, clearDraft, type Draft, draftNow, type Sending, useDraft } from './draft.js';

export type Accepted = components['schemas']['AcceptedDto'];

const LONGEST_WAIT = 10_000;

const post = ({ key, sending }: Draft & Required<Pick<Draft, 'sending'>>): Promise<Accepted> => {
  const { body, uploadToken } = sending;
  const header = { 'Idempotency-Key': key, ...(uploadToken && { 'junban-upload-token': uploadToken }) };
  return bodyOf(api.POST('/v1/tickets', { body, params: { header } }));
};

interface Outcomes {
  onAccepted: (accepted: Accepted, sent: Sending) => void;
  onRefused: (error: unknown) => void;
}

/**
 * Sends the draft that is to be sent, also one that a reload has interrupted, and again until an answer comes: under its
 * one key it becomes one ticket. `isLost`: no answer came last time; `again` doesn't wait for the next time.
 */
export const useSending = (outcomes: Outcomes): { isLost: boolean; again: () => void } => {
  const draft = useDraft();
  const [isLost, setLost] = useState(false);
  const wake = useRef<() => void>(() => undefined);
  const told = useRef(outcomes);
  useEffect(() => {
    told.current = outcomes;
  });
  const { key, sending } = draft;
  const isSending = sending !== undefined;
  useEffect(() => {
    if (!isSending) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const pause = (millis: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, millis);
        wake.current = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', wake.current);
        window.addEventListener('online', wake.current, { once: true, signal });
      });
    const attempt = async (wait: number): Promise<void> => {
      const now = draftNow();
      if (signal.aborted || now.key !== key || !now.sending) return;
      try {
        const accepted = await post({ ...now, sending: now.sending });
        setLost(false);
        told.current.onAccepted(accepted, now.sending);
        // Another tab may have begun another one since.
        if (draftNow().key === key) clearDraft();
      } catch (error) {
        if (!isPassing(error)) {
          setLost(false);
          changeDraft({ sending: undefined });
          told.current.onRefused(error);
          return;
        }
        setLost(true);
        await pause(wait);
        await attempt(Math.min(wait * 2, LONGEST_WAIT));
      }
    };
    void attempt(1_000);
    return () => ended.abort();
  }, [key, isSending]);
  return { isLost: isLost && isSending, again: () => wake.current() };
};
