import type { ReasonCode } from '../decide.js';
import type { Edition, Editions, Section } from '../edition.js';
import { isEntitled } from '../entitlement.js';
import type { InformationField, Language } from '../inquiry.js';
import type { Topic } from '../topics.js';

/** The latest edition in a language that was not newer than the one that decided; undefined when that is the same one. */
export function editionInLanguage(
  editions: Editions,
  language: Language,
  decided: Edition,
): Edition | undefined {
  if (decided.language === language) return undefined;
  return [...editions.values()].findLast(
    (one) => one.language === language && one.lastUpdated <= decided.lastUpdated,
  );
}

/** Where another edition treats what a reason is about, and whether that reason holds there too. */
export function reasonElsewhere(
  code: ReasonCode,
  topic: Topic,
  missing: readonly InformationField[],
  edition: Edition,
): { section: Section; agrees: boolean } {
  switch (code) {
    case 'out-of-scope': {
      const { scope, section } = edition.topics[topic];
      return { section, agrees: scope === 'out' };
    }
    case 'plan-not-entitled':
      return { section: edition.entitlement.section, agrees: !isEntitled('free', topic, edition) };
    case 'information-missing': {
      const { section, asked } = edition.information;
      return { section, agrees: missing.every((field) => asked.some((rule) => rule.field === field)) };
    }
  }
}
