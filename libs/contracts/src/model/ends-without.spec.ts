import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '../events/event.js';
import { endsWithout } from './ends-without.js';
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
  started,
  ticketAfter,
  withdrawn,
} from './testing/builders.js';

const inLine = [received(), decided(), dated()];

type Row = [sentence: string, answer: boolean, given: AnyEvent, known: AnyEvent[]];

const ROWS: Row[] = [
  ['an inquiry that nothing else tells of', false, received(), [decided(), dated()]],
  ['an inquiry of which nothing at all is known', false, received(), []],
  [
    'an earlier revision of an inquiry that stands in line',
    true,
    received(),
    [received(2), decided('accepted', 2), dated()],
  ],
  ['the only decision', false, decided(), [received(), dated()]],
  ['a later decision on a turn that stands in line', true, decided('accepted', 2), inLine],
  ['the only date', false, dated(), [received(), decided()]],
  ['a date of a turn that is in hand', true, dated(), [...inLine, started()]],
  ['a date of a turn that was declined', true, dated(), [received(), decided('declined')]],
  ['a message on a turn that stands in line', true, message(2), inLine],
  ['a message on a turn that nobody has judged', false, message(2), [received()]],
  ['a withdrawal', false, withdrawn(), inLine],
  ['a withdrawal of a turn that has lapsed', true, withdrawn(), [...inLine, lapsed()]],
  ['a reply', false, replied(), [...inLine, started()]],
  ['a reply on a turn that was withdrawn', true, replied(), [...inLine, started(), withdrawn()]],
  ['an erasure', false, erased(), inLine],
  ['anything on a ticket that is erased', true, received(2), [...inLine, erased()]],
  ['the end of a hold', false, held('scheduling', 0, { sequence: 2 }), [...inLine, held('scheduling', 1)]],
  ['a hold of a turn that stands in line', true, held('scheduling', 1), inLine],
  ['a consent while there is none', true, consent(true), inLine],
  ['the revocation of a consent', false, consent(false, { sequence: 2 }), [...inLine, consent(true)]],
];

describe('whether a turn comes to an end without an event that cannot be applied', () => {
  it.each(ROWS)('%s: %s', (_, answer, { type, source, turn }, known) => {
    expect(endsWithout({ type, source, turn: turn! }, ticketAfter(...known))).toBe(answer);
  });

  it('looks through the hold that the event itself has caused', () => {
    const known = [...inLine, held('assignment', 1)];
    expect(
      endsWithout({ type: 'junban.message.added.v1', source: 'intake', turn: 1 }, ticketAfter(...known)),
    ).toBe(true);
  });
});
