import type { LocalText } from '../edition.js';

/** Something in which two editions differ, told in both languages. */
export interface Difference {
  kind: 'hours' | 'languages' | 'outcome' | 'section' | 'information' | 'clause' | 'notice';
  /** What it is about: a topic, a field, a clause, a notice; the kind itself where there is but one. */
  about: string;
  text: LocalText;
}

/** A sentence in both languages, each made of the words of its own. */
export const inBoth = (sentence: (language: 'ja' | 'en') => string): LocalText => ({
  ja: sentence('ja'),
  en: sentence('en'),
});
