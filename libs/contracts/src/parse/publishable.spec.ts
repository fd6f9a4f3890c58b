import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../events/event.js';
import { goldenRecord } from '../golden/golden-files.js';
import { parseEvent } from './parse-event.js';
import { publishErrors } from './publishable.js';

const parsed = parseEvent(goldenRecord('junban.turn.held.v1.json'));
const held = (parsed.kind === 'event' ? parsed.event : undefined) as NewEvent;

describe('an event may be published', () => {
  it('as its schema says', () => {
    expect(publishErrors(held)).toEqual([]);
  });

  const cases: [string, object, string[]][] = [
    [
      'with a field that its schema does not name',
      { data: { parked: 1, by: 'x' } },
      ['/ must NOT have additional properties'],
    ],
    ['with data that is not valid', { data: { parked: -1 } }, ['/parked must be >= 0']],
    ['about a ticket without a turn', { turn: undefined }, ['turn does not fit the type']],
    ['about a ticket under the name of the desk', { ticketId: 'desk' }, ['ticketId does not fit the type']],
    ['in a type that is not in the catalogue', { type: 'junban.turn.held.v2' }, ['type is unknown']],
  ];

  it.each(cases)('but not %s', (_name, change, errors) => {
    expect(publishErrors({ ...held, ...change })).toEqual(errors);
  });
});
