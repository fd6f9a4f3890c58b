import { DateTime } from 'luxon';
import type { Database, Tx } from '#database';
import type { BeforeEpoch, Survey } from '#messaging';
import { inJapan } from '../domain/japan-time.js';
import { makeRoom } from '../domain/taken-turns.js';
import { insertLostTurns, turnsWithoutTicket } from '../store/lost-turns.js';
import { lockTickets, moveTurns, turnsFrom } from '../store/moved-turns.js';
import { lockTurnCounter, saveTurnCounter } from '../store/turn-counter.js';

const SHOWN = 100;

/**
 * Before intake's streams begin anew: the counter goes above every turn that the topic names, and arrivals on after its
 * last one; the turns between are remembered as lost. Tickets that were given such a number since the restore get
 * one behind them (DESIGN §6, Restore).
 */
export const beforeIntakesEpoch =
  (database: Database) =>
  async (tx: Tx, survey?: Survey): Promise<BeforeEpoch> => {
    const known = survey?.turns ?? new Map<number, string>();
    const lowest = known.size > 0 ? [...known.keys()].reduce((a, b) => Math.min(a, b)) : Infinity;
    const ofLowest = () => (known.size > 0 ? turnsFrom(tx, lowest) : Promise.resolve([]));
    // Tickets come before the counter (DESIGN §4.6); the few that arrive between these lines nobody else has yet.
    await lockTickets(tx, await ofLowest());
    const counter = await lockTurnCounter(database, tx);
    const given = await ofLowest();
    const tickets = await lockTickets(tx, given);
    const { moves, lastTurn } = makeRoom(known, given, counter.lastTurn);
    await moveTurns(tx, tickets, moves, inJapan(await database.businessNow(tx)));
    await saveTurnCounter(tx, { lastTurn, receivedAt: latest(counter.receivedAt, survey?.latest) });
    await insertLostTurns(tx, known);
    const lost = known.size > 0 ? await turnsWithoutTicket(tx, lowest, lastTurn) : [];
    return {
      moves,
      told: {
        lastTurn,
        lost: lost.length,
        lostTurns: lost.slice(0, SHOWN),
        renumbered: moves.length,
        renumberedTurns: moves.slice(0, SHOWN),
      },
    };
  };

const latest = (receivedAt: DateTime, told: string | undefined): DateTime =>
  told === undefined ? receivedAt : DateTime.max(receivedAt, DateTime.fromISO(told));
