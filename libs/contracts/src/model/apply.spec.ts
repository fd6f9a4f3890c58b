import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '../events/event.js';
import { applyEvent } from './apply.js';
import { unknownTicket } from './facts.js';
import {
  consent,
  dated,
  decided,
  erased,
  held,
  lapsed,
  message,
  received,
  replied,
  requeued,
  started,
  ticketAfter,
  turnAfter,
  withdrawn,
} from './testing/builders.js';

const NEXT = { sequence: 2 };
const NEXT_EPOCH = { epoch: 2, sequence: 1 };

describe('Latest never means last to arrive', () => {
  it.each<[string, AnyEvent, AnyEvent]>([
    ['inquiries compare by revision', received(1), received(2)],
    ['messages compare by revision', message(2), message(3)],
    ['decisions compare by revision', decided('declined', 1), decided('information-needed', 2)],
    ['a first acceptance stays the first', decided('accepted', 1), decided('accepted', 2)],
    ['dates compare by calendar version', dated(), dated({ calendarVersion: 2, businessDate: '2026-11-25' })],
    ['starts compare by fence', started(1), started(2)],
    ['at one fence a requeue beats the start', started(1), requeued(1)],
    ['at one fence a reply beats the start', started(1), replied('answered', 1, 1)],
    ['a start beats the requeue of a lower fence', requeued(1), started(2)],
    ['replies compare by fence', replied('question', 1, 1), replied('answered', 1, 2)],
    ['a requeue of a higher fence leaves the reply', replied('question', 1, 1), requeued(2)],
    ['holds compare by sequence', held('scheduling', 1), held('scheduling', 2, NEXT)],
    ['an ended hold stays ended', held('scheduling', 1), held('scheduling', 0, NEXT)],
    [
      'holds compare by epoch first',
      held('scheduling', 1, { sequence: 9 }),
      held('scheduling', 0, NEXT_EPOCH),
    ],
    ['consents compare by sequence', consent(true), consent(false, NEXT)],
    ['holds of two services stand side by side', held('eligibility', 1), held('scheduling', 1)],
    ['an erasure outlives what comes later', erased(), received(2)],
    ['turns are kept in rising order', received(1), received(2, { turn: 7 })],
  ])('%s', (_sentence, earlier, later) => {
    expect(ticketAfter(later, earlier)).toEqual(ticketAfter(earlier, later));
  });

  it('names the later of two, not merely the same one', () => {
    const turn = turnAfter(
      ...[received(2), received(1), message(3), message(2), decided('declined', 2), decided('accepted', 1)],
      ...[
        dated({ calendarVersion: 3 }),
        dated(),
        started(4),
        replied('question', 3, 3),
        replied('answered', 1, 1),
      ],
      ...[held('scheduling', 0, NEXT), held('scheduling', 1)],
    );
    expect(turn).toMatchObject({
      statement: 3,
      inquiry: { revision: 2 },
      decision: { revision: 2, outcome: 'declined' },
      acceptedRevision: 1,
      date: { calendarVersion: 3 },
      assignment: { fence: 4, phase: 'started' },
      reply: { fence: 3, then: 'question', revisionSeen: 3 },
      held: { scheduling: { parked: 0 } },
    });
  });

  it('takes the new epoch of a restored service for later than any position of the old one', () => {
    const restored = turnAfter(held('scheduling', 0, NEXT_EPOCH), held('scheduling', 1, { sequence: 9 }));
    expect(restored.held.scheduling?.parked).toBe(0);
  });

  it('leaves the last consent in force', () => {
    expect(ticketAfter(consent(false, NEXT), consent(true)).actualScreen?.granted).toBe(false);
  });
});

describe('An event that is known already', () => {
  it.each<[string, AnyEvent]>([
    ['inquiry', received()],
    ['message', message(2)],
    ['consent', consent(true)],
    ['withdrawal', withdrawn()],
    ['lapse', lapsed()],
    ['erasure', erased()],
    ['decision', decided()],
    ['decline', decided('declined')],
    ['hold', held('scheduling', 1)],
    ['date', dated()],
    ['start', started()],
    ['requeue', requeued()],
    ['reply', replied()],
  ])('changes nothing: %s', (_name, event) => {
    const known = ticketAfter(event);
    expect(applyEvent(known, event)).toBe(known);
  });

  it('says nothing of a ticket when it speaks of the desk', () => {
    const nothing = unknownTicket('desk');
    const { turn: _turn, ...advanced } = {
      ...received(),
      type: 'junban.line.advanced.v1',
      data: { watermark: 3 },
    };
    expect(applyEvent(nothing, advanced as AnyEvent)).toBe(nothing);
  });
});
