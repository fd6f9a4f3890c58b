import type { Operation } from '../load/operations.js';
import type { AuditEntry } from '../reading/books.js';
import type { Check } from './evidence.js';
import { heldAtOnce } from './held-at-once.js';
import { type InHand, inHandBy } from './in-hand-by.js';

const ENDS = ['requeued', 'replied', 'taken-out'];

/** The audit trail of one ticket: fences 1, 2, 3 …, each begun by one agent and ended before the next. */
const trailFaults = (ticketId: string, trail: readonly AuditEntry[]): string[] => {
  const faults: string[] = [];
  let held: AuditEntry | undefined;
  let fence = 0;
  for (const entry of trail) {
    if (entry.act === 'started') {
      if (held)
        faults.push(`${ticketId} was given away under fence ${entry.fence} while held under ${held.fence}`);
      if (entry.fence !== fence + 1) faults.push(`${ticketId} has fence ${entry.fence} after ${fence}`);
      fence = entry.fence ?? 0;
      held = entry;
    } else if (ENDS.includes(entry.act)) {
      if (held?.fence !== entry.fence || held?.agentId !== entry.agentId)
        faults.push(
          `${ticketId} was ${entry.act} under fence ${entry.fence}, held under ${held?.fence ?? 'none'}`,
        );
      held = undefined;
    }
  }
  return faults;
};

/** Acts that end an assignment, and what the audit trail calls such an end. */
const ENDING_ACTS = new Map([
  ['reply', 'replied'],
  ['release', 'released'],
  ['skip', 'skipped'],
  ['hand-over', 'handed-over'],
]);

/** What agents saw themselves: a ticket and fence is one agent's, and is ended once, by that agent. */
const seenFaults = (operations: readonly Operation[]): string[] => {
  const holders = new Map<string, string>();
  const ended = new Set<string>();
  const faults: string[] = [];
  for (const operation of operations)
    for (const { ticketId, fence } of inHandBy(operation)) {
      const held = `${ticketId} under fence ${fence}`;
      const holder = holders.get(held);
      if (holder !== undefined && holder !== operation.actor)
        faults.push(`${held} was in the hands of ${holder} and of ${operation.actor}`);
      holders.set(held, operation.actor);
    }
  for (const { act, about, actor, outcome, request } of operations) {
    if (outcome !== 'done' || !ENDING_ACTS.has(act)) continue;
    const held = `${about} under fence ${(request as InHand).fence}`;
    if (ended.has(held)) faults.push(`${held} was ended twice`);
    if (holders.get(held) !== actor) faults.push(`${held} was ended by ${actor}, who never held it`);
    ended.add(held);
  }
  return faults;
};

/** What agents were told they had done under a fence is what the audit trail says of that fence. */
const untrueAnswers = (operations: readonly Operation[], audit: readonly AuditEntry[]): string[] => {
  const ends = new Map(
    audit
      .filter(({ act }) => ENDS.includes(act))
      .map(({ ticketId, fence, act, cause }) => [`${ticketId} ${fence}`, act === 'replied' ? act : cause]),
  );
  return operations.flatMap(({ act, about, outcome, request }) => {
    const wanted = ENDING_ACTS.get(act);
    if (outcome !== 'done' || !wanted) return [];
    const { fence } = request as InHand;
    const end = ends.get(`${about} ${fence}`) ?? 'not ended';
    return end === wanted
      ? []
      : [`${about} under fence ${fence} was ${wanted} by an agent, and is ${end} in the audit`];
  });
};

/** Fences grow, and no two agents hold a ticket at one time: by the audit trail, and by what agents saw. */
export const oneHolder: Check = ({ operations, books: { audit } }) => [
  ...[...Map.groupBy(audit, ({ ticketId }) => ticketId)].flatMap(([ticketId, trail]) =>
    ticketId === null ? [] : trailFaults(ticketId, trail),
  ),
  ...seenFaults(operations),
  ...heldAtOnce(operations),
  ...untrueAnswers(operations, audit),
];
