import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '../../events/event.js';
import type { TicketFacts } from '../facts.js';
import { deskAfter, histories } from './histories.js';
import { cutOff, interleaving } from './interleavings.js';
import { randomFrom } from './random.js';
import { Replica } from './replica.js';
import { runs } from './runs.js';

const OWNERS = ['intake', 'assignment'] as const;
const ORDERS = 3;
const MAX_STEPS = 250;

const replicaAfter = (events: readonly AnyEvent[]): Replica => {
  const replica = new Replica();
  for (const event of events) replica.apply(event);
  return replica;
};

/** What was known for good and no longer is. */
const lostOnTheWay = (before: TicketFacts, after: TicketFacts): string[] => {
  const settled = new Set(after.turns.flatMap((turn) => (turn.settled ? [turn.turn] : [])));
  const unsettled = before.turns.filter((turn) => turn.settled && !settled.has(turn.turn));
  return [
    ...unsettled.map(({ turn }) => `turn ${turn} is no longer settled`),
    ...(before.erased && !after.erased ? ['the ticket is no longer erased'] : []),
  ];
};

/** What holds for any order of arrival, tried on this many random histories each. */
export const convergence = (numRuns: number): void => {
  it.each(OWNERS)('%s ends with the same facts, statuses, line and watermark', (owner) => {
    fc.assert(
      fc.property(histories(MAX_STEPS), fc.integer(), (steps, seed) => {
        const random = randomFrom(seed);
        const facts = cutOff(deskAfter(steps).streams.published, random);
        const expected = replicaAfter(facts).view();
        for (let i = 0; i < ORDERS; i += 1)
          expect(replicaAfter(interleaving(facts, owner, random)).view()).toEqual(expected);
      }),
      runs(numRuns),
    );
  });

  it('every service that has seen it all knows the same', () => {
    fc.assert(
      fc.property(histories(MAX_STEPS), (steps) => {
        const desk = deskAfter(steps);
        desk.workOff({ retries: true });
        const expected = replicaAfter(desk.streams.published).view();
        expect(desk.intake.replica.view()).toEqual(expected);
        expect(desk.assignment.replica.view()).toEqual(expected);
      }),
      runs(numRuns),
    );
  });

  it('what is settled stays settled, and what is erased stays erased', () => {
    fc.assert(
      fc.property(histories(MAX_STEPS), fc.integer(), (steps, seed) => {
        const replica = new Replica();
        const lost: string[] = [];
        for (const event of interleaving(
          deskAfter(steps).streams.published,
          'assignment',
          randomFrom(seed),
        )) {
          const before = replica.ticket(event.ticketId);
          replica.apply(event);
          const after = replica.ticket(event.ticketId);
          lost.push(...lostOnTheWay(before, after));
        }
        expect(lost).toEqual([]);
      }),
      runs(numRuns),
    );
  });
};
