import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStream } from '#platform';
import { TicketReader } from '../conversation/ticket-reader.js';
import { LinePace } from '../desk/line-pace.js';
import { CountedDatabase } from '../testing/counted.js';
import { deskRules } from '../testing/desk-rules.js';
import { IntakeDesk } from '../testing/desk.js';
import { started, type OnTurn } from '../testing/facts.js';
import { ticketIn } from '../testing/ticket-in.js';
import { TicketWatch } from './ticket-watch.js';

const MANY = 20;
let desk: IntakeDesk;
let counted: CountedDatabase;
let reader: TicketReader;
let watch: TicketWatch;
let tickets: OnTurn[];
let sent: { ticketId: string; status: string; ahead?: number }[] = [];

beforeAll(async () => {
  desk = await IntakeDesk.open();
  counted = new CountedDatabase(desk.server.db);
  // Measured every few seconds, whoever asks: it would count now and then.
  const pace = new LinePace(desk.server.db, deskRules.calendar);
  reader = new TicketReader(counted.database, deskRules, pace);
  watch = new TicketWatch(counted.database, reader, pace, deskRules);
  tickets = [];
  for (let count = 0; count < MANY + 2; count++) tickets.push(await ticketIn(desk, 'queued'));
});
afterAll(() => desk.close());

/** A stream that takes everything, and notes it. */
const noted = () =>
  ({
    send: ({ json }: { json: string }) => sent.push(JSON.parse(json) as (typeof sent)[number]),
    end: () => undefined,
    onEnd: () => undefined,
  }) as unknown as EventStream;

const add = async (some: OnTurn[]) => {
  for (const { ticketId } of some) watch.add(noted(), await reader.one(ticketId, () => true), () => true);
};
/** How many statements the next round needs, and who is told something in it. */
const round = async () => {
  sent = [];
  const count = await counted.of(() => watch.look());
  return { count, told: sent.length };
};
const start = async (on: OnTurn) => {
  await desk.others.state('assignment', started(on));
  await desk.until(on.ticketId, 'in-progress');
};
/** Moves are told three times a second at most. */
const later = () => sleep(550);
const bump = (some: OnTurn[]) =>
  desk.server.db.query(`UPDATE tickets SET statement = statement WHERE ticket_id = ANY($1::uuid[])`, [
    some.map(({ ticketId }) => ticketId),
  ]);

describe('a round of those who watch', () => {
  it('asks nothing while nobody watches', async () => {
    expect(await round()).toEqual({ count: 0, told: 0 });
  });

  it('needs as many statements for many as for one, and tells those alone for whom something is new', async () => {
    const [first, second, ...rest] = tickets as [OnTurn, OnTurn, ...OnTurn[]];
    await add(rest.slice(0, 1));
    await round();
    const quiet = await round();
    await start(first);
    await later();
    const moved = await round();
    await bump(rest);
    const read = await round();
    expect([quiet.told, moved.told, read.told]).toEqual([0, 1, 0]);
    // Versions and counters; what was not written is not read again.
    expect(quiet.count).toBe(2);

    await add(rest.slice(1));
    await round();
    expect(await round()).toEqual({ count: quiet.count, told: 0 });
    await start(second);
    await later();
    expect(await round()).toEqual({ count: moved.count, told: MANY });
    await bump(rest);
    expect(await round()).toEqual({ count: read.count, told: 0 });

    // Those before a turn that leaves the line are not told.
    await start(rest[11]!);
    await later();
    const { told } = await round();
    expect(told).toBe(1 + (MANY - 12));
    expect(sent.find(({ status }) => status === 'in-progress')?.ticketId).toBe(rest[11]!.ticketId);
  });
});
