import { decide } from '../decide.js';
import type { Edition } from '../edition.js';
import { INFORMATION_FIELDS, type Language, type Plan } from '../inquiry.js';
import { inquiryOf } from '../replay/basis.js';
import { TOPICS, type Topic } from '../topics.js';
import { textsIn } from '../way-out/texts-in.js';
import { type Difference, inBoth } from './difference.js';
import { diffWords } from './words.js';

const PLANS: readonly Plan[] = ['paid', 'free', 'guest'];

/** What an edition says once all information is given. */
const verdictOf = (topic: Topic, plan: Plan, edition: Edition) => {
  const complete = inquiryOf({ topic, plan, given: [...INFORMATION_FIELDS], connection: 'file' });
  const { outcome, reasons } = decide(complete, edition);
  return { outcome, reasons, codes: reasons.map(({ code }) => code).join() };
};

type Verdict = ReturnType<typeof verdictOf>;

const told = ({ outcome, reasons }: Verdict, language: Language): string => {
  const words = diffWords[language];
  const why = reasons.map(({ code, section }) => `${words.code[code]}, ${section}`).join('; ');
  return why ? `${words.outcome[outcome]} (${why})` : words.outcome[outcome];
};

const sectionDifference = (topic: Topic, a: Edition, b: Edition): Difference[] => {
  const [from, to] = [a.topics[topic].section, b.topics[topic].section];
  // Editions of two languages name the same section by other words.
  if (a.language !== b.language || from === to) return [];
  const text = inBoth((language) => diffWords[language].sectionOf(textsIn(language).topics[topic], from, to));
  return [{ kind: 'section', about: topic, text }];
};

const ofTopic = (topic: Topic, a: Edition, b: Edition): Difference[] => {
  const changes = PLANS.map((plan) => {
    const [before, after] = [verdictOf(topic, plan, a), verdictOf(topic, plan, b)];
    return { plan, before, after, isSame: before.codes === after.codes };
  }).filter(({ isSame }) => !isSame);
  const alike = Map.groupBy(changes, ({ before, after }) => `${before.codes}>${after.codes}`);
  return [...alike.values()].map((group) => {
    const { before, after } = group[0]!;
    const text = inBoth((language) => {
      const words = diffWords[language];
      const plans = group.map(({ plan }) => words.plan[plan]).join(words.and);
      const name = textsIn(language).topics[topic];
      return words.outcomeOf(name, plans, told(before, language), told(after, language));
    });
    return { kind: 'outcome', about: topic, text };
  });
};

/** Topics on which some plan is answered otherwise, or that stand elsewhere. */
export const outcomeDifferences = (a: Edition, b: Edition): Difference[] =>
  TOPICS.flatMap((topic) => [...ofTopic(topic, a, b), ...sectionDifference(topic, a, b)]);
