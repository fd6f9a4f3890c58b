import { useSyncExternalStore } from 'react';
import { sessionNow } from '../../shared/session/session.js';
import type { Attachment, Then } from '../types.js';

/** What an agent is writing on a ticket: kept in this window whatever happens to lease, connection or sign-in. */
export interface Writing {
  message: string;
  then: Then;
  reason: string;
  /** Fields that a question asks for. */
  missing: string[];
  attachments: Attachment[];
  /** The customer's last statement that the agent knows of while writing. */
  readRevision: number;
  /** The server's draft that the message goes on from. */
  saved: { message: string; savedAt?: string };
  /** What is written for colleagues and operators: a note, and the reasons of acts by their names. */
  words?: Record<string, string>;
}

export const NOTHING: Writing = {
  ...{ message: '', then: 'answered', reason: '', missing: [], attachments: [] },
  ...{ readRevision: 0, saved: { message: '' } },
};

type Writings = Record<string, Writing>;

const readers = new Set<() => void>();
let owner: string | undefined;
let writings: Writings = {};

const keyOf = (subject: string) => `junban.writing.${subject}`;

/** Nobody finds what somebody else has written here. */
const own = (): Writings => {
  const subject = sessionNow()?.subject ?? '';
  if (subject === owner) return writings;
  owner = subject;
  try {
    writings = JSON.parse(sessionStorage.getItem(keyOf(subject)) ?? '{}') as Writings;
  } catch {
    writings = {};
  }
  return writings;
};

const keep = (next: Writings): void => {
  writings = next;
  try {
    sessionStorage.setItem(keyOf(owner!), JSON.stringify(next));
  } catch {
    // The storage is full or closed: it is kept as long as the page.
  }
  for (const reader of readers) reader();
};

export const writingOn = (ticketId: string): Writing => own()[ticketId] ?? NOTHING;

export const write = (ticketId: string, part: Partial<Writing>): void =>
  keep({ ...own(), [ticketId]: { ...writingOn(ticketId), ...part } });

/** The reply was sent, or is not wanted any more. */
export const forgetWriting = (ticketId: string): void => {
  const { [ticketId]: writing, ...others } = own();
  const isMore = Object.values(writing?.words ?? {}).some(Boolean);
  keep(isMore ? { ...others, [ticketId]: { ...NOTHING, words: writing!.words } } : others);
};

export const writeWords = (ticketId: string, of: string, text: string): void =>
  write(ticketId, { words: { ...writingOn(ticketId).words, [of]: text } });

/** Who signs out leaves nothing in the browser; drafts at the desk stay. */
export const forgetWritings = (): void => {
  own();
  keep({});
};

const subscribe = (reader: () => void) => {
  readers.add(reader);
  return () => readers.delete(reader);
};

export const useWriting = (ticketId: string): Writing =>
  useSyncExternalStore(subscribe, () => writingOn(ticketId));

/** The words of a note or an act, and how to write them. */
export const useWords = (ticketId: string, of: string) =>
  [
    useWriting(ticketId).words?.[of] ?? '',
    (change: { currentTarget: { value: string } }) => writeWords(ticketId, of, change.currentTarget.value),
  ] as const;
