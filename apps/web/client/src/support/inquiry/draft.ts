import { useSyncExternalStore } from 'react';
import type { components } from '../../shared/api/schema.js';
import { language } from '../../shared/texts/language.js';
import { keptValue } from '../storage.js';
import type { Answers } from './asked.js';

export type NewInquiry = components['schemas']['NewInquiryDto'];

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
}

const blank = (): Draft => ({
  key: crypto.randomUUID(),
  language: language(),
  answers: {},
  subject: '',
  message: '',
  screenSharing: false,
});

const drafts = keptValue<Draft>('junban.draft', blank);

export const changeDraft = (change: Partial<Draft>): void => drafts.set({ ...drafts.now(), ...change });
export const clearDraft = (): void => drafts.set(undefined);

/** Ends a draft that has become a ticket; another one that was begun meanwhile stays. */
export const endDraft = (key: string): void => {
  if (drafts.now().key === key) clearDraft();
};

export const answer = (field: string, value: string): void =>
  changeDraft({ answers: { ...drafts.now().answers, [field]: value } });

export const useDraft = (): Draft => useSyncExternalStore(drafts.subscribe, drafts.now);
