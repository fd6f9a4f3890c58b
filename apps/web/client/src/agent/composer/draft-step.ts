import type { Writing } from './writing.js';

interface ServerDraft {
  message: string;
  savedAt: string;
}

const millis = (at: string | undefined): number => (at === undefined ? 0 : Date.parse(at));

/** Whether there is something here that the server has not got. */
export const isUnsaved = ({ message, saved }: Writing): boolean => message !== saved.message;

/** What to do with the server's draft: take it where nothing newer is written here, otherwise leave what is here. */
export const withServerDraft = (writing: Writing, draft: ServerDraft | undefined): Writing => {
  if (!draft || isUnsaved(writing) || millis(draft.savedAt) <= millis(writing.saved.savedAt)) return writing;
  return { ...writing, message: draft.message, saved: draft };
};
