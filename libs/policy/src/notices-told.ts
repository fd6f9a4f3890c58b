import type { Edition } from './edition.js';
import type { HelpCenter } from './help-center/load-help-center.js';
import type { Language } from './inquiry.js';

/** A notice or clause as a customer is told it. */
export interface ToldNotice {
  /** Of a clause, its name. */
  id: string;
  section: string;
  text: string;
  /** The page that belongs to it. */
  url?: string;
}

/** Everything that an edition has customers know, in one language: its notices, then its clauses. Source: policy ①, ③, ④. */
export const noticesTold = (
  { notices, clauses }: Edition,
  language: Language,
  helpCenter: HelpCenter,
): ToldNotice[] => [
  ...notices.map(({ id, section, text, link }) => ({
    id,
    section,
    text: text[language],
    ...(link && { url: helpCenter[link][language] }),
  })),
  ...Object.entries(clauses).map(([id, { section, text }]) => ({ id, section, text: text[language] })),
];
