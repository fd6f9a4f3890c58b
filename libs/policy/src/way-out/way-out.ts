import type { Decision, Reason, ReasonCode } from '../decide.js';
import type { Edition, Editions, Section } from '../edition.js';
import { editionById, inForceFrom } from '../edition-in-force.js';
import type { HelpCenter } from '../help-center/load-help-center.js';
import type { InformationField, Language } from '../inquiry.js';
import type { Topic } from '../topics.js';
import { fill } from './fill.js';
import { insteadOf, whyOf, type LinkTarget } from './advice.js';
import { editionInLanguage, reasonElsewhere } from './other-edition.js';
import { textsIn } from './texts-in.js';
import type { WayOutTexts } from './texts.js';

/** A page that helps, in the customer's language. */
export interface WayOutLink {
  to: LinkTarget;
  url: string;
}

/** A field that is asked for, in the customer's language. */
export interface AskedField {
  field: InformationField;
  name: string;
  why: string;
}

/** What a customer is told about one reason, so that no decline is silent (DESIGN §7). */
export interface WayOut {
  code: ReasonCode;
  section: Section;
  /** The edition that decided. */
  edition: { id: string; lastUpdated: string };
  /** The edition in the customer's language, where that is another one; `agrees`: the reason holds there too. */
  otherEdition?: { id: string; lastUpdated: string; section: Section; agrees: boolean };
  links: WayOutLink[];
  /** Where information is missing: exactly which, and what each is for. */
  asked?: AskedField[];
  /** In the customer's language: why, on which section of which edition, and what to do instead. */
  text: string;
}

/** What a way out is made from, besides the decision. */
export interface WayOutContext {
  topic: Topic;
  language: Language;
  editions: Editions;
  helpCenter: HelpCenter;
  /** The oldest edition stood in for one that is not known (editionInForce). */
  beforeOldest?: boolean;
}

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

const linkTo = (to: LinkTarget, { topic, language, helpCenter }: WayOutContext): WayOutLink => {
  const page = to === 'upgrade' ? helpCenter.upgrade : helpCenter.articles[topic];
  return { to, url: page[language] };
};

const askedIn = ({ missing }: Decision, words: WayOutTexts): AskedField[] =>
  missing.map((field) => ({ field, name: words.fields[field], why: words.fieldWhy[field] }));

/**
 * The way out of a decision, one for each reason the customer can act on, in the order of the reasons; none when
 * accepted. Source: DESIGN §7. Throws RangeError when the editions lack the one that decided.
 */
export function wayOut(decision: Decision, context: WayOutContext): WayOut[] {
  const { topic, language, editions, beforeOldest = false } = context;
  const words = textsIn(language);
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
      links: instead.links.map((to) => linkTo(to, context)),
      ...(code === 'information-missing' && { asked: askedIn(decision, words) }),
      text: sentences.filter(Boolean).join(words.betweenSentences),
    };
  });
}
