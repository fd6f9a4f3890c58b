// Node's tests read this too: nothing of a browser is imported.
import { policyWords } from '../../../../../../libs/policy/src/way-out/policy-words.js';

type Language = keyof typeof policyWords;

export type Topic = keyof typeof policyWords.ja.topics;

export const TOPICS = Object.keys(policyWords.ja.topics) as Topic[];

/** Paths of what can be asked for. */
export const FIELDS = Object.keys(policyWords.ja.fields);

/** A topic as people know it; an unknown id as it is. */
export const topicIn = (language: Language, topic: string): string =>
  (policyWords[language].topics as Record<string, string>)[topic] ?? topic;

/** A field that can be asked for, as people know it; an unknown path as it is. */
export const fieldIn = (language: Language, path: string): string =>
  (policyWords[language].fields as Record<string, string>)[path] ?? path;
