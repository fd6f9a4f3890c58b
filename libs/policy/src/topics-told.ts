import type { Edition, InformationRule, LocalText } from './edition.js';
import type { HelpCenter, Page } from './help-center/load-help-center.js';
import { isEntitled } from './entitlement.js';
import { INFORMATION_FIELDS, type InformationField } from './inquiry.js';
import { TOPICS, type Topic } from './topics.js';
import { textsIn } from './way-out/texts-in.js';

/** A topic as a form offers it. */
export interface ToldTopic {
  topic: Topic;
  name: LocalText;
  scope: 'in' | 'out';
  /** Whether those without a paid plan get support on it. */
  onFreePlan: boolean;
  article: Page;
  /** What is asked for, in the order of asking. */
  asked: Pick<InformationRule, 'field' | 'when'>[];
}

/** Something that may be asked for, as customers know it. */
export interface ToldField {
  field: InformationField;
  name: LocalText;
  why: LocalText;
}

const inBoth = (say: (texts: ReturnType<typeof textsIn>) => string): LocalText => ({
  ja: say(textsIn('ja')),
  en: say(textsIn('en')),
});

/** What a form needs to offer topics by an edition: their names, whom they are for, and what each asks. Source: policy ②, ④, ⑤. */
export const topicsTold = (
  edition: Edition,
  { articles }: HelpCenter,
): { topics: ToldTopic[]; fields: ToldField[] } => ({
  topics: TOPICS.map((topic) => ({
    topic,
    name: inBoth((texts) => texts.topics[topic]),
    scope: edition.topics[topic].scope,
    onFreePlan: isEntitled('free', topic, edition),
    article: articles[topic],
    asked: edition.information.asked
      .filter(({ topics }) => !topics || topics.includes(topic))
      .map(({ field, when }) => ({ field, ...(when && { when }) })),
  })),
  fields: INFORMATION_FIELDS.map((field) => ({
    field,
    name: inBoth((texts) => texts.fields[field]),
    why: inBoth((texts) => texts.fieldWhy[field]),
  })),
});
