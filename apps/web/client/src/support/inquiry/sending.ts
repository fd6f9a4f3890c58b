import { useSyncExternalStore } from 'react';
import { keptValue } from '../storage.js';
import type { NewInquiry } from './draft.js';

/** An inquiry that has been sent, and of which no answer has come yet. */
export interface Sending {
  /** Its draft's. */
  key: string;
  body: NewInquiry;
  /** Proves that its files are this guest's. */
  uploadToken?: string;
}

// Another tab may belong to somebody else: it must not send this for them.
const sendings = keptValue<Sending | undefined>('junban.sending', () => undefined, 'tab');

export const sendingNow = (): Sending | undefined => sendings.now();
export const beginSending = (sending: Sending): void => sendings.set(sending);
export const endSending = (): void => sendings.set(undefined);
export const useSendingNow = (): Sending | undefined =>
  useSyncExternalStore(sendings.subscribe, sendings.now);
