import { describe, expect, it } from '@jest/globals';
import { unknownTicket, unknownTurn } from '#contracts';
import { renumbered } from './renumbered.js';
import { makeRoom } from './taken-turns.js';

const known = (...turns: number[]) => new Map(turns.map((turn) => [turn, `lost-${turn}`]));
const given = (...turns: number[]) => turns.map((turn) => ({ turn, ticketId: `new-${turn}` }));

describe('the turns of a restored intake', () => {
  it('go on above the highest that others know', () => {
    expect(makeRoom(known(6, 8), given(), 5)).toEqual({ moves: [], lastTurn: 8 });
  });

  it('go on from where they stand when others know no higher one', () => {
    expect(makeRoom(known(), given(), 5)).toEqual({ moves: [], lastTurn: 5 });
    expect(makeRoom(known(4), [{ turn: 4, ticketId: 'lost-4' }], 5)).toEqual({ moves: [], lastTurn: 5 });
  });

  it('that were given again go behind those that others know, in their order and without a gap', () => {
    expect(makeRoom(known(6, 7, 8), given(6, 7, 8, 9), 9)).toEqual({
      moves: [
        { ticketId: 'new-6', from: 6, to: 9 },
        { ticketId: 'new-7', from: 7, to: 10 },
        { ticketId: 'new-8', from: 8, to: 11 },
        { ticketId: 'new-9', from: 9, to: 12 },
      ],
      lastTurn: 12,
    });
  });

  it('stay where nobody else has them and nobody before them moves', () => {
    expect(makeRoom(known(7), given(6, 7), 7)).toEqual({
      moves: [{ ticketId: 'new-7', from: 7, to: 8 }],
      lastTurn: 8,
    });
  });

  it('keep what is known of them under their new numbers', () => {
    const ticket = { ...unknownTicket('T'), turns: [unknownTurn(2), { ...unknownTurn(6), statement: 3 }] };
    expect(renumbered(ticket, new Map([[6, 9]])).turns).toEqual([
      unknownTurn(2),
      { ...unknownTurn(9), statement: 3 },
    ]);
  });
});
