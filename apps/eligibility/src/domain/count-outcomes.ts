import type { Outcome } from '#contracts';
import type { EligibilityFacts } from './facts.js';
import { outcomesOf } from './outcomes.js';

/** How turns of one topic were decided. */
export interface TopicOutcomes {
  topic: string;
  accepted: number;
  informationNeeded: number;
  declined: number;
  /** Of those declined: how often each reason was given. */
  reasons: Record<string, number>;
}

/** Turns received from one instant to before another, in epoch milliseconds. */
export interface Received {
  from: number;
  to: number;
}

const COUNTED = {
  accepted: 'accepted',
  'information-needed': 'informationNeeded',
  declined: 'declined',
} as const satisfies Record<Outcome, keyof TopicOutcomes>;

/** Counts outcomes by the topic chosen; turns whose topic was not kept are left out. Pure. */
export const countOutcomes = (
  tickets: readonly EligibilityFacts[],
  { from, to }: Received,
): TopicOutcomes[] => {
  const counts = new Map<string, TopicOutcomes>();
  for (const { outcome, reasons, basis, receivedAt } of tickets.flatMap(outcomesOf)) {
    const at = Date.parse(receivedAt);
    if (!basis || at < from || at >= to) continue;
    const { topic } = basis;
    const count = counts.get(topic) ?? { topic, accepted: 0, informationNeeded: 0, declined: 0, reasons: {} };
    counts.set(topic, count);
    count[COUNTED[outcome]] += 1;
    if (outcome === 'declined')
      for (const { code } of reasons) count.reasons[code] = (count.reasons[code] ?? 0) + 1;
  }
  return [...counts.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1));
};
