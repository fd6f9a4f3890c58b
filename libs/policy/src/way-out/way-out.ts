import type { Decision, Reason, ReasonCode } from '../decide.js';
import type { Edition, Editions, Section } from '../edition.js';
import { editionById, inForceFrom } from '../edition-in-force.js';
import type { Language } from '../inquiry.js';
import type { Topic } from '../topics.js';
import { fill } from './fill.js';
import { insteadOf, whyOf, type WayOutLink } from './advice.js';
import { editionInLanguage, reasonElsewhere } from './other-edition.js';
import { textsEn } from './texts-en.js';
import { textsJa } from './texts-ja.js';
import type { WayOutTexts } from './texts.js';

/** What a customer is told about one reason, so that no decline is silent (DESIGN §7). */
export interface WayOut {
  code: ReasonCode;
  section: Section;
  /** The edition that decided. */
  edition: { id: string; lastUpdated: string };
  /** The edition in the customer's language, where that is another one; `agrees`: the reason holds there too. */
  otherEdition?: { id: string; lastUpdated: string; section: Section; agrees: boolean };
  links: WayOutLink[];
  /** In the customer's language: why, on which section of which edition, and what to do instead. */
  text: string;
}

const texts: Record<Language, WayOutTexts> = { ja: textsJa, en: textsEn };

const nameOf = (edition: Edition, { edition: names, dateFormat }: WayOutTexts): string =>
  fill(names[edition.language], { date: inForceFrom(edition).setLocale('en').toFormat(dateFormat) });

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function elsewhere(
  { code }: Reason,
  topic: Topic,
  { missing }: Decision,
  edition: Edition,
  words: WayOutTexts,
) {
  const { section, agrees } = reasonElsewhere(code, topic, missing, edition);
  const template = agrees ? words.sameElsewhere : words.differsElsewhere;
  const { id, lastUpdated } = edition;
  return {
    otherEdition: { id, lastUpdated, section, agrees },
    text: asSentence(fill(template, { edition: nameOf(edition, words), section })),
  };
}

// More information would not change a decline, so it is not asked for.
const toldReasons = ({ outcome, reasons }: Decision): Reason[] =>
  outcome === 'declined' ? reasons.filter(({ code }) => code !== 'information-missing') : reasons;

/**
 * The way out of a decision, one for each reason the customer can act on, in the order of the reasons; none when
 * accepted. `beforeOldest` says that the oldest edition stood in (editionInForce). Source: DESIGN §7.
 * Throws RangeError when the editions lack the one that decided.
 */
export function wayOut(
  decision: Decision,
  topic: Topic,
  language: Language,
  editions: Editions,
  beforeOldest = false,
): WayOut[] {
  const words = texts[language];
  const edition = editionById(editions, decision.edition);
  const other = editionInLanguage(editions, language, edition);
  const name = nameOf(edition, words);
  return toldReasons(decision).map((reason) => {
    const { code, section } = reason;
    const there = other && elsewhere(reason, topic, decision, other, words);
    const instead = insteadOf(code, decision, topic, words);
    const why = fill(whyOf(code, decision, words), { topic: words.topics[topic], edition: name, section });
    const sentences = [why, there?.text, beforeOldest ? words.beforeOldest : undefined, instead.text];
    return {
      code,
      section,
      edition: { id: edition.id, lastUpdated: edition.lastUpdated },
      ...(there && { otherEdition: there.otherEdition }),
      links: instead.links,
      text: sentences.filter(Boolean).join(words.betweenSentences),
    };
  });
}
