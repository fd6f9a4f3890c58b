import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DateTime } from 'luxon';
import { SimulatedClock } from '#database';
import type { NewEvent } from '#contracts';
import { InProcessTransport } from '#messaging';
import { SourceService, type TestDatabase, testDatabase, until } from '#testing';
import type { SchedulingPorts } from '../ports.js';
import { schedulingMigrations } from '../store/migrations.js';
import { aDecision } from './decisions.js';
import { askAsOperator, type Asked, openForOperators } from './operators.js';

/** A date as it was told. */
export interface Told {
  turn: number;
  businessDate: string;
  calendarVersion: number;
}

/** Ticket ids by number, on all partitions. */
export const ticketOf = (turn: number): string => `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}`;

/** An acceptance of a ticket of its own. */
export const accepted = (turn: number, receivedAt: string): NewEvent =>
  aDecision({ ticketId: ticketOf(turn), turn, receivedAt });

const TUESDAY_AFTERNOON = '2026-11-24T15:00:00+09:00';
const FORGET = `UPDATE streams SET sequence = 0, last_id = NULL, published = 0`;

/** Scheduling for operators on a database of its own, on a Tuesday afternoon. */
export class ClosingDesk {
  app!: NestFastifyApplication;
  private transport!: InProcessTransport;

  private constructor(
    readonly test: TestDatabase,
    readonly eligibility: SourceService,
    private readonly clock: SimulatedClock,
  ) {}

  static async open(): Promise<ClosingDesk> {
    const test = await testDatabase(schedulingMigrations, {
      schema: 'scheduling',
      clock: 'simulated',
      poolSize: 10,
      // Tests keep transactions open while they look at who waits, on a slow machine for long.
      idleInTransactionTimeoutMs: 60_000,
    });
    const eligibility = await SourceService.open(test, 'eligibility');
    const desk = new ClosingDesk(test, eligibility, await SimulatedClock.create(test.db));
    await desk.start();
    return desk;
  }

  async close(): Promise<void> {
    await this.end();
    await this.test.drop();
  }

  /** As if it were new. */
  async reset(): Promise<void> {
    await this.end();
    await this.eligibility.database.query(`TRUNCATE outbox; ${FORGET}`);
    await this.test.db.query(
      `TRUNCATE outbox, inbox, parked, idempotency, closures, calendar_changes, turn_days, tickets; ${FORGET};
       UPDATE calendar SET version = 1, year_end_from = '12-29', year_end_to = '01-03'`,
    );
    await this.setClock(TUESDAY_AFTERNOON);
    await this.start();
  }

  /** Another process of the service in the place of this one. */
  async restart(over: Partial<SchedulingPorts> = {}): Promise<void> {
    await this.end();
    await this.start(over);
  }

  private async start(over: Partial<SchedulingPorts> = {}): Promise<void> {
    this.transport = new InProcessTransport({
      databases: { eligibility: this.eligibility.database },
      pollMillis: 20,
    });
    this.app = await openForOperators({ database: this.test.db, transport: this.transport, ...over });
  }

  private async end(): Promise<void> {
    await this.app.close();
    await this.transport.close();
  }

  async setClock(instant: string): Promise<void> {
    await this.clock.set(DateTime.fromISO(instant), { onlyForward: false });
  }

  /** A request under the operations of the desk. */
  ask(...[method, path, payload, sent]: [...Asked, sent?: { as?: string; key?: string }]) {
    return askAsOperator(this.app, [method, path, payload], sent);
  }

  /** A closure of one day, or of several. */
  closure(from: string, to = from, reason = { ja: '事務所移転', en: 'Office move' }) {
    return this.ask('POST', 'closures', { from, to, reason });
  }

  /** Has turns dated: all of them are when this resolves. */
  async dated(...events: NewEvent[]): Promise<void> {
    await this.eligibility.publish(...events);
    const turns = events.map(({ turn }) => turn);
    await until(
      () =>
        this.test.db.query<{ turns: number }>(
          'SELECT count(DISTINCT turn) AS turns FROM turn_days WHERE turn = ANY($1::bigint[])',
          [turns],
        ),
      ([row]) => row!.turns === turns.length,
    );
  }

  /** Waits until no change is under way. */
  async settled(): Promise<void> {
    await until(
      () => this.test.db.query('SELECT 1 FROM calendar_changes WHERE NOT done'),
      (underway) => underway.length === 0,
    );
  }

  /** Every date told so far, in the order in which it was stored. */
  told(): Promise<Told[]> {
    return this.test.db.query<Told>(
      `SELECT turn, data->>'businessDate' AS "businessDate", (data->>'calendarVersion')::int AS "calendarVersion"
         FROM outbox WHERE type = 'junban.turn.dated.v1' ORDER BY recorded_at, turn`,
    );
  }

  /** The last date told of each turn. */
  async dates(): Promise<Record<number, string>> {
    return Object.fromEntries((await this.told()).map(({ turn, businessDate }) => [turn, businessDate]));
  }
}
