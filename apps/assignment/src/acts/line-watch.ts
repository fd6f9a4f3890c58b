import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { deskState } from '#calendar';
import type { ServiceName } from '#contracts';
import { partitionOf } from '#messaging';
import { Metrics, ReadinessRegistry } from '#platform';
import { turnOf } from '../domain/ticket.js';
import { waitsFor } from '../domain/waits-for.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { lockLine } from '../store/line-row.js';
import { missingTurns, noteStuck, readStuck, type StuckLine } from '../store/stuck-line.js';
import { readTickets } from '../store/ticket-rows.js';

/** A turn that holds up the line, and whose word on it is missing; the stream where the ticket is known. */
export interface MissingTurn {
  turn: number;
  waitsFor: ServiceName;
  partition?: number;
}

/** The line is stuck for longer than it should be. */
export interface LineAlarm {
  seconds: number;
  /** How many turns are missing, the first of them by name. */
  missing: number;
  first: MissingTurn[];
}

const EVERY = 5_000;
/** DESIGN §4.5. */
const ALARM_SECONDS = 60;
const SHOWN = 10;

/** Watches whether missing turns hold up the line in open hours, and says which (DESIGN §4.5). */
@Injectable()
export class LineWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('LineWatch');
  private readonly stopping = new AbortController();
  private running?: Promise<void>;
  private toldBefore?: number;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    readiness: ReadinessRegistry,
    { registry }: Metrics,
  ) {
    readiness.add({ name: 'assignment.line', check: async () => ({ alarm: (await this.alarm()) ?? null }) });
    const count = async () => (await this.alarm().catch(() => undefined))?.missing ?? 0;
    new Gauge({
      name: 'junban_line_missing_turns',
      help: 'Turns without an outcome that have held up the line for a minute of open hours',
      registers: [registry],
      async collect() {
        this.set(await count());
      },
    });
  }

  onApplicationBootstrap(): void {
    // Nest calls this for the application and again for each of its consumers.
    this.running ??= this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Notes where the line stands now; says once when it has stood there for too long. */
  async look(): Promise<void> {
    const { database, calendar } = this.settings;
    await database.transaction(async (tx) => {
      const watermark = await lockLine(tx);
      const { open } = deskState(await database.businessNow(tx), calendar);
      await noteStuck(tx, { watermark, isWatched: open });
    });
    const alarm = await this.alarm();
    const before = alarm?.first[0]?.turn;
    if (alarm && before !== this.toldBefore)
      this.settings.log?.error({ event: 'line-stuck', ...alarm }, 'missing turns hold up the line');
    this.toldBefore = before;
  }

  /** Undefined unless turns are missing for a minute of open hours. */
  async alarm(): Promise<LineAlarm | undefined> {
    const stuck = await readStuck(this.settings.database);
    if (!stuck || stuck.seconds < ALARM_SECONDS) return undefined;
    const { seconds, missing } = stuck;
    return { seconds, missing, first: await this.firstOf(stuck) };
  }

  private async firstOf({ watermark }: StuckLine): Promise<MissingTurn[]> {
    const { database } = this.settings;
    const turns = await missingTurns(database, watermark, SHOWN);
    const tickets = await readTickets(
      database,
      turns.flatMap(({ ticketId }) => ticketId ?? []),
    );
    return turns.map(({ turn, ticketId }) => {
      if (ticketId === null) return { turn, waitsFor: waitsFor(undefined) };
      const facts = turnOf(tickets.get(ticketId)!.known, turn);
      return { turn, waitsFor: waitsFor(facts), partition: partitionOf(ticketId) };
    });
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.look();
      } catch (error) {
        this.log.warn(`a look at the line failed: ${error instanceof Error ? error.name : 'unknown'}`);
      }
      await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
