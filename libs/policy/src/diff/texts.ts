import type { Clause, Edition, LocalText, Notice, Section } from '../edition.js';
import { type Difference, inBoth } from './difference.js';
import { diffWords } from './words.js';

interface Item {
  section: Section;
  text: LocalText;
}

const differenceOf = (before: Item | undefined, after: Item | undefined): LocalText | undefined => {
  if (before && after) {
    const isSame = before.text.ja === after.text.ja && before.text.en === after.text.en;
    if (isSame) return undefined;
    return inBoth((language) => diffWords[language].changed(before.text[language], after.text[language]));
  }
  if (after) return inBoth((language) => diffWords[language].added(after.text[language], after.section));
  return before && inBoth((language) => diffWords[language].removed(before.text[language], before.section));
};

const compared = (
  kind: 'clause' | 'notice',
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((about) => {
    const text = differenceOf(before.get(about), after.get(about));
    return text ? [{ kind, about, text }] : [];
  });

const noticesOf = ({ notices }: Edition) => new Map(notices.map((notice: Notice) => [notice.id, notice]));
const clausesOf = ({ clauses }: Edition) =>
  new Map(Object.entries<Clause>(clauses).map(([name, clause]) => [name, itemOf(clause)]));

// Whether a clause needs consent is part of what it says.
const itemOf = ({ section, consent, text }: Clause): Item => ({
  section,
  text: inBoth((language) => text[language] + (consent ? diffWords[language].withConsent : '')),
});

/** Clauses and notices that one edition has and the other lacks, or words otherwise. */
export const textDifferences = (a: Edition, b: Edition): Difference[] => [
  ...compared('clause', clausesOf(a), clausesOf(b)),
  ...compared('notice', noticesOf(a), noticesOf(b)),
];
