import type { Edition } from '../edition.js';
import type { Language } from '../inquiry.js';
import { type Difference, inBoth } from './difference.js';
import { informationDifferences } from './information.js';
import { outcomeDifferences } from './outcomes.js';
import { textDifferences } from './texts.js';
import { diffWords } from './words.js';

const hoursOf = ({ hours }: Edition, language: Language): string => {
  const { closedOn, and } = diffWords[language];
  return `${hours.opens}–${hours.closes} (− ${hours.closedOn.map((day) => closedOn[day]).join(and)})`;
};

const deskDifferences = (a: Edition, b: Edition): Difference[] => {
  const differences: Difference[] = [];
  if (hoursOf(a, 'en') !== hoursOf(b, 'en')) {
    const text = inBoth((language) => diffWords[language].hours(hoursOf(a, language), hoursOf(b, language)));
    differences.push({ kind: 'hours', about: 'hours', text });
  }
  const [before, after] = [a, b].map(({ languages }) => languages.list.join(', ')) as [string, string];
  if (before !== after) {
    const text = inBoth((language) => diffWords[language].languages(before, after));
    differences.push({ kind: 'languages', about: 'languages', text });
  }
  return differences;
};

/**
 * In what the second edition differs from the first: hours, languages, outcomes by topic and plan, information asked,
 * clauses and notices, each told in Japanese and English. Pure.
 */
export const diffEditions = (a: Edition, b: Edition): Difference[] => [
  ...deskDifferences(a, b),
  ...outcomeDifferences(a, b),
  ...informationDifferences(a, b),
  ...textDifferences(a, b),
];
