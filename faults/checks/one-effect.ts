import type { OutboxEvent } from '../reading/books.js';
import type { Check } from './evidence.js';

const ofType = (events: readonly OutboxEvent[], type: string): OutboxEvent[] =>
  events.filter((event) => event.type === type);

const revisionOf = ({ ticketId, turn, revision }: OutboxEvent): string =>
  `revision ${revision} of turn ${turn} (${ticketId})`;
const turnOf = ({ ticketId, turn }: OutboxEvent): string => `turn ${turn} (${ticketId})`;

/** Each cause has its effect once, and each effect its cause. */
const paired = (
  causes: readonly string[],
  effects: readonly string[],
  what: { lacks: string; twice: string; unasked: string },
): string[] => {
  const counts = new Map<string, number>();
  for (const effect of effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  const known = new Set(causes);
  return [
    ...[...known].filter((cause) => !counts.has(cause)).map((cause) => `${cause} ${what.lacks}`),
    ...[...counts].filter(([, count]) => count > 1).map(([effect]) => `${effect} ${what.twice}`),
    ...[...counts.keys()].filter((effect) => !known.has(effect)).map((effect) => `${effect} ${what.unasked}`),
  ];
};

/** Every inquiry is decided once, and every accepted turn dated once: however often a record came. */
export const oneEffect: Check = ({ books: { messaging } }) => {
  const received = ofType(messaging.intake.outbox, 'junban.inquiry.received.v1').map(revisionOf);
  const decisions = ofType(messaging.eligibility.outbox, 'junban.inquiry.decided.v1');
  const accepted = decisions.filter(({ outcome }) => outcome === 'accepted').map(turnOf);
  const dated = ofType(messaging.scheduling.outbox, 'junban.turn.dated.v1').map(turnOf);
  return [
    ...(new Set(received).size < received.length ? ['an inquiry was published twice'] : []),
    ...paired(received, decisions.map(revisionOf), {
      lacks: 'was never decided',
      twice: 'was decided twice',
      unasked: 'was decided, and never received',
    }),
    ...paired(accepted, dated, {
      lacks: 'was never dated',
      twice: 'was dated twice',
      unasked: 'was dated, and never accepted',
    }),
  ];
};
