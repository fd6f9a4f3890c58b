import { useSyncExternalStore } from 'react';
import type { components } from '../../shared/api/schema.js';
import { language } from '../../shared/texts/language.js';
import { sharedValue } from '../storage.js';
import type { Answers } from './asked.js';

export type NewInquiry = components['schemas']['NewInquiryDto'];

/** An inquiry that has been sent, and of which no answer has come yet. */
export interface Sending {
  body: NewInquiry;
  /** Proves that its files are this guest's. */
  uploadToken?: string;
}

/** What somebody is writing. All tabs of a browser write on the same one. */
export interface Draft {
  /** Its Idempotency-Key: whatever is sent of it, and however often, makes one ticket. */
  key: string;
  language: 'ja' | 'en';
  topic?: NewInquiry['topic'];
  answers: Answers;
  subject: string;
  message: string;
  screenSharing: boolean;
  sending?: Sending;
}

const blank = (): Draft => ({
  key: crypto.randomUUID(),
  language: language(),
  answers: {},
  subject: '',
  message: '',
  screenSharing: false,
});

const drafts = sharedValue<Draft>('junban.draft', blank);

export const draftNow = (): Draft => drafts.now();
export const changeDraft = (change: Partial<Draft>): void => drafts.set({ ...drafts.now(), ...change });
export const clearDraft = (): void => drafts.set(undefined);

export const answer = (field: string, value: string): void =>
  changeDraft({ answers: { ...drafts.now().answers, [field]: value } });

export const useDraft = (): Draft => useSyncExternalStore(drafts.subscribe, drafts.now);
