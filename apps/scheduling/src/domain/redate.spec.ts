import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { dateTurn } from './date-turn.js';
import type { SchedulingFacts } from './facts.js';
import { redate } from './redate.js';

const NOW = '2026-11-24T12:00:01.000+09:00';
const before = createCalendar();
const after = createCalendar({ closures: [{ from: '2026-11-25', to: '2026-11-25' }], version: 2 });
const dated = (turn: number, receivedAt: string, calendar = before) => ({
  ...{ turn, receivedAt, date: dateTurn(receivedAt, calendar) },
});
const facts: SchedulingFacts = {
  ticketId: 'T-1',
  calendar: after,
  dated: [
    dated(1, '2026-11-24T16:00:00.000+09:00'),
    dated(2, '2026-11-24T17:00:00.000+09:00'),
    dated(3, '2026-11-24T18:00:00.000+09:00', after),
  ],
};

describe('Turns dated again', () => {
  it('get the date of their arrival under the calendar of now', () => {
    const { events, facts: changed } = redate(facts, [2], NOW);
    expect(events).toEqual([
      {
        type: 'junban.turn.dated.v1',
        ticketId: 'T-1',
        turn: 2,
        time: NOW,
        data: {
          calendarVersion: 2,
          businessDate: '2026-11-26',
          opensAt: '2026-11-26T10:00:00.000+09:00',
          dateRule: 'after-hours',
          skipped: [{ date: '2026-11-25', reason: 'closure' }],
        },
      },
    ]);
    expect(changed.dated.map(({ date }) => date.businessDate)).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-26',
    ]);
  });

  it('are told of once', () => {
    const once = redate(facts, [2, 3], NOW);
    expect(once.events.map(({ turn }) => turn)).toEqual([2]);
    expect(redate(once.facts, [2, 3], NOW)).toMatchObject({ events: [], facts: once.facts });
  });
});
