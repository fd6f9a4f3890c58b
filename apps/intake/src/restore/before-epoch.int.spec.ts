import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openEpoch, Outbox, type Survey } from '#messaging';
import { testDatabase, type TestDatabase } from '#testing';
import { AcceptTickets } from '../accept/accept-tickets.js';
import { intakeMigrations } from '../store/migrations.js';
import { nobodyListens } from '../testing/app.js';
import { deskRules } from '../testing/desk-rules.js';
import { aFeedback } from '../testing/inquiries.js';
import { aRequest } from '../testing/requests.js';
import { beforeIntakesEpoch } from './before-epoch.js';

const LOST = ['00000000-0000-4000-8000-00000000006a', '00000000-0000-4000-8000-00000000006b'] as const;
const opening = { reason: 'A test.', by: 'operator-1', force: false, everything: false };

describe('a new epoch of a restored intake', () => {
  let server: TestDatabase;
  let acceptance: AcceptTickets;
  beforeEach(async () => {
    Logger.overrideLogger(false);
    server = await testDatabase(intakeMigrations);
    acceptance = new AcceptTickets({
      database: server.db,
      outbox: new Outbox('intake'),
      transport: nobodyListens,
      desk: deskRules,
    });
  });
  afterEach(async () => {
    await acceptance.close();
    await server.drop();
  });

  const accept = async (count: number) => {
    const accepted = [];
    for (let ticket = 0; ticket < count; ticket += 1)
      accepted.push(await acceptance.submit(aRequest(aFeedback())));
    return accepted;
  };
  const allWereSent = () => server.db.query('UPDATE streams SET published = sequence');
  const open = (survey: Partial<Survey>) =>
    openEpoch(
      {
        service: 'intake',
        database: server.db,
        transport: {
          ...nobodyListens,
          survey: () => Promise.resolve({ highestEpoch: 1, forks: [3], turns: new Map(), ...survey }),
        },
        log: { info: () => {}, warn: () => {}, error: () => {} },
        beforeEpoch: beforeIntakesEpoch(server.db),
      },
      opening,
    );

  it('puts the counter above every turn that the topic names, and arrivals after its last one', async () => {
    const [first, second] = await accept(2);
    await allWereSent();
    const latest = '2039-01-01T10:00:00.000+09:00';
    const turns = new Map<number, string>([
      [1, first!.ticketId],
      [3, LOST[0]],
      [5, LOST[1]],
    ]);
    expect(await open({ turns, latest })).toMatchObject({
      outcome: 'opened',
      epoch: 2,
      restated: 0,
      told: { lastTurn: 5, lost: 3, lostTurns: [3, 4, 5], renumbered: 0 },
    });
    expect([first!.turn, second!.turn]).toEqual([1, 2]);
    const [next] = await accept(1);
    expect(next).toMatchObject({ turn: 6, receivedAt: latest });
  });

  it('gives tickets whose turn a lost one had a turn behind those, with all that is known of them', async () => {
    await accept(1);
    await allWereSent();
    const [second, third] = await accept(2);
    const told = { lastTurn: 5, lost: 2, lostTurns: [2, 3], renumbered: 2 };
    const turns = new Map<number, string>([
      [2, LOST[0]],
      [3, LOST[1]],
    ]);
    expect(await open({ turns })).toMatchObject({ outcome: 'opened', restated: 2, told });
    const tickets = await server.db.query(
      `SELECT turns.turn, turns.ticket_id AS "ticketId", tickets.turn AS highest,
              (facts->'turns'->0->>'turn')::int AS known, epoch, outbox.sequence, outbox.turn AS said
         FROM turns JOIN tickets USING (ticket_id) JOIN outbox ON outbox.ticket_id = turns.ticket_id::text
        WHERE turns.turn > 1 ORDER BY turn`,
    );
    expect(tickets).toEqual([
      { turn: 4, ticketId: second!.ticketId, highest: 4, known: 4, epoch: 2, sequence: 1, said: 4 },
      {
        ...{ turn: 5, ticketId: third!.ticketId, highest: 5, known: 5, epoch: 2, said: 5 },
        sequence: expect.any(Number),
      },
    ]);
    expect(await server.db.query('SELECT ticket_id, turn FROM shown WHERE turn > 1 ORDER BY turn')).toEqual([
      { ticket_id: second!.ticketId, turn: 4 },
      { ticket_id: third!.ticketId, turn: 5 },
    ]);
    const [next] = await accept(1);
    expect(next!.turn).toBe(6);
  });

  it('leaves the counter as it is where the topic has no higher turn', async () => {
    await accept(2);
    expect(await open({})).toMatchObject({ told: { lastTurn: 2, lost: 0, renumbered: 0 }, restated: 2 });
  });
});
