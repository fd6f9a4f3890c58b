import type { Edition, InformationRule } from '../edition.js';
import type { Language } from '../inquiry.js';
import { TOPICS, type Topic } from '../topics.js';
import { textsIn } from '../way-out/texts-in.js';
import { type Difference, inBoth } from './difference.js';
import { diffWords } from './words.js';

const keyOf = ({ field, when }: InformationRule): string =>
  when ? `${field}?${when.field}=${when.is}` : field;

const rulesOn = (topic: Topic, { information, topics }: Edition): Map<string, InformationRule> =>
  new Map(
    information.asked
      .filter((rule) => topics[topic].scope === 'in' && (!rule.topics || rule.topics.includes(topic)))
      .map((rule) => [keyOf(rule), rule]),
  );

const nameOf = ({ field, when }: InformationRule, language: Language): string => {
  const { fields } = textsIn(language);
  return fields[field] + (when ? diffWords[language].onlyIf(fields[when.field], when.is) : '');
};

interface Change {
  topic: Topic;
  rule: InformationRule;
  how: 'asked' | 'notAsked';
}

const changesOn = (topic: Topic, a: Edition, b: Edition): Change[] => {
  const [before, after] = [rulesOn(topic, a), rulesOn(topic, b)];
  const missingIn = (there: Map<string, unknown>, here: Map<string, InformationRule>) =>
    [...here].filter(([key]) => !there.has(key)).map(([, rule]) => rule);
  return [
    ...missingIn(before, after).map((rule): Change => ({ topic, rule, how: 'asked' })),
    ...missingIn(after, before).map((rule): Change => ({ topic, rule, how: 'notAsked' })),
  ];
};

/** Fields that one edition asks for on a topic and the other doesn't; alike ones of several topics together. */
export const informationDifferences = (a: Edition, b: Edition): Difference[] => {
  const changes = TOPICS.filter(
    (topic) => a.topics[topic].scope === 'in' && b.topics[topic].scope === 'in',
  ).flatMap((topic) => changesOn(topic, a, b));
  const alike = Map.groupBy(changes, ({ rule, how }) => `${how} ${keyOf(rule)}`);
  return [...alike.values()].map((group) => {
    const { rule, how } = group[0]!;
    const text = inBoth((language) => {
      const { topics, separator } = textsIn(language);
      const names = group.map(({ topic }) => topics[topic]).join(separator);
      return diffWords[language][how](names, nameOf(rule, language));
    });
    return { kind: 'information', about: rule.field, text };
  });
};
