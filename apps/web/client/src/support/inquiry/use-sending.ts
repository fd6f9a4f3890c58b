import { useEffect, useRef, useState } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';
import { isPassing, Problem } from '../../shared/api/problem.js';
import type { components } from '../../shared/api/schema.js';
import { changeDraft, endDraft } from './draft.js';
import { endSending, type Sending, sendingNow, useSendingNow } from './sending.js';

export type Accepted = components['schemas']['AcceptedDto'];

const LONGEST_WAIT = 10_000;

const post = ({ key, body, uploadToken }: Sending): Promise<Accepted> => {
  const header = { 'Idempotency-Key': key, ...(uploadToken && { 'junban-upload-token': uploadToken }) };
  return bodyOf(api.POST('/v1/tickets', { body, params: { header } }));
};

/** Waits until the time is up, the device is online again, or `wake` is called with what is handed out. */
const pauseFor = (millis: number, signal: AbortSignal, handOut: (wake: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    handOut(wake);
    signal.addEventListener('abort', wake);
    window.addEventListener('online', wake, { once: true, signal });
  });

interface Outcomes {
  onAccepted: (accepted: Accepted, sent: Sending) => void;
  onRefused: (error: unknown) => void;
}

export interface SendingState {
  isSending: boolean;
  /** No answer came last time. */
  isLost: boolean;
  /** Doesn't wait for the next time. */
  again: () => void;
}

/**
 * Sends what is to be sent, also what a reload has interrupted, and again until an answer comes: under its draft's one
 * key it becomes one ticket.
 */
export const useSending = (outcomes: Outcomes): SendingState => {
  const sending = useSendingNow();
  const [isLost, setLost] = useState(false);
  const wake = useRef<() => void>(() => undefined);
  const told = useRef(outcomes);
  useEffect(() => {
    told.current = outcomes;
  });
  const key = sending?.key;
  useEffect(() => {
    if (key === undefined) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const finish = () => {
      setLost(false);
      endSending();
    };
    const attempt = async (wait: number): Promise<void> => {
      const now = sendingNow();
      if (signal.aborted || now?.key !== key) return;
      try {
        const accepted = await post(now);
        finish();
        told.current.onAccepted(accepted, now);
        endDraft(key);
      } catch (error) {
        if (isPassing(error)) {
          setLost(true);
          await pauseFor(wait, signal, (again) => (wake.current = again));
          return attempt(Math.min(wait * 2, LONGEST_WAIT));
        }
        finish();
        // Another tab has sent it otherwise: what is here is one of its own, if it is sent again.
        if (error instanceof Problem && error.code === 'idempotency-key-reused')
          changeDraft({ key: crypto.randomUUID() });
        told.current.onRefused(error);
      }
    };
    void attempt(1_000);
    return () => ended.abort();
  }, [key]);
  return { isSending: key !== undefined, isLost: isLost && key !== undefined, again: () => wake.current() };
};
