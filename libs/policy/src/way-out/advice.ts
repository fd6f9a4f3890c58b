import type { Decision, ReasonCode } from '../decide.js';
import type { Topic } from '../topics.js';
import { fill } from './fill.js';
import type { WayOutTexts } from './texts.js';

export type LinkTarget = 'help-center-article' | 'upgrade';

/** What to do instead, in words and with the links that help. */
export interface Instead {
  text: string;
  links: LinkTarget[];
}

const leaveScope = (topic: Topic, words: WayOutTexts): Instead => ({
  text: words.outOfScope[topic] ?? words.outOfScopeOther,
  links: ['help-center-article'],
});

// An upgrade is no way out of a topic that no plan covers.
const isOutOfScope = ({ reasons }: Decision): boolean => reasons.some(({ code }) => code === 'out-of-scope');

function getEntitled(decision: Decision, topic: Topic, words: WayOutTexts): Instead {
  const names = { topic: words.topics[topic] };
  return isOutOfScope(decision)
    ? { text: fill(words.instead.planNotEntitledOutOfScope, names), links: [] }
    : { text: fill(words.instead.planNotEntitled, names), links: ['help-center-article', 'upgrade'] };
}

function addInformation({ missing }: Decision, words: WayOutTexts): Instead {
  const fields = missing.map((field) => words.fields[field]).join(words.separator);
  return { text: fill(words.instead.informationMissing, { fields }), links: [] };
}

export const whyOf = (code: ReasonCode, decision: Decision, words: WayOutTexts): string =>
  code === 'plan-not-entitled' && isOutOfScope(decision) ? words.whyPlanOutOfScope : words.why[code];

export function insteadOf(code: ReasonCode, decision: Decision, topic: Topic, words: WayOutTexts): Instead {
  switch (code) {
    case 'out-of-scope':
      return leaveScope(topic, words);
    case 'plan-not-entitled':
      return getEntitled(decision, topic, words);
    case 'information-missing':
      return addInformation(decision, words);
  }
}
