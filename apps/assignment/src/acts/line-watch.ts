import { Inject, Injectable } from '@nestjs/common';
import type { ServiceName, TurnFacts } from '#contracts';
import type { Tx } from '#database';
import { partitionOf } from '#messaging';
import { Metrics, ReadinessRegistry } from '#platform';
import { turnOf } from '../domain/ticket.js';
import { waitsFor } from '../domain/waits-for.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { lockLine, readWatermark } from '../store/line-row.js';
import { isStuckNoted, missingTurns, noteStuck, readStuck, type StuckLine } from '../store/stuck-line.js';
import { readTickets } from '../store/ticket-rows.js';
import { DeskHours } from './desk-hours.js';

/** A turn that holds up the line, and whose word on it is missing; the stream where the ticket is known. */
export interface MissingTurn {
  turn: number;
  waitsFor: ServiceName;
  partition?: number;
  /** The policy edition by which eligibility has yet to judge it. */
  edition?: string;
}

/** Turns are missing before which the line stands. */
export interface LineAlarm {
  /** Machine seconds, as far as the desk was open. */
  seconds: number;
  /** How many turns are missing, the first of them by name. */
  missing: number;
  first: MissingTurn[];
}

interface Missing {
  turn: number;
  ticketId: string;
  facts: TurnFacts | undefined;
}

const EVERY = 5_000;
/** DESIGN §4.5. */
export const ALARM_SECONDS = 60;
const SHOWN = 10;

const missingTurn = ({ turn, ticketId, facts }: Missing): MissingTurn => {
  const service = waitsFor(facts);
  return {
    turn,
    waitsFor: service,
    partition: partitionOf(ticketId),
    ...(service === 'eligibility' && facts?.inquiry && { edition: facts.inquiry.edition }),
  };
};

/** Watches whether missing turns hold up the line in open hours, and says which (DESIGN §4.5). */
@Injectable()
export class LineWatch {
  private looksAt = 0;
  private toldBefore?: number;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly hours: DeskHours,
    readiness: ReadinessRegistry,
    metrics: Metrics,
  ) {
    readiness.add({ name: 'assignment.line', check: async () => ({ alarm: (await this.alarm()) ?? null }) });
    metrics.gauge({
      name: 'junban_line_missing_turns',
      help: 'Turns without an outcome that have held up the line for a minute of open hours',
      samples: async () => [{ value: (await this.alarm())?.missing ?? 0 }],
    });
  }

  /** A look every now and then. */
  async lookWhenDue(tx: Tx): Promise<void> {
    if (performance.now() < this.looksAt) return;
    await this.look(tx);
    this.looksAt = performance.now() + EVERY;
  }

  /** Notes where the line stands now, and says once when it has stood there for too long. Locks it only to note something. */
  async look(tx: Tx): Promise<void> {
    const isWatched = await this.hours.areOpen(tx, await this.settings.database.businessNow(tx));
    if (!(await isStuckNoted(tx, { watermark: await readWatermark(tx), isWatched })))
      await noteStuck(tx, { watermark: await lockLine(tx), isWatched });
    const alarm = await this.alarm(tx);
    const before = alarm?.first[0]?.turn;
    if (alarm && before !== this.toldBefore)
      this.settings.log?.error({ event: 'line-stuck', ...alarm }, 'missing turns hold up the line');
    this.toldBefore = before;
  }

  /** Undefined unless turns are missing for a minute of open hours. */
  alarm(db?: Pick<Tx, 'query'>): Promise<LineAlarm | undefined> {
    return this.standing(ALARM_SECONDS, db);
  }

  /** Undefined unless turns are missing for so long. */
  async standing(
    atLeast = 0,
    db: Pick<Tx, 'query'> = this.settings.database,
  ): Promise<LineAlarm | undefined> {
    const stuck = await readStuck(db);
    if (!stuck || stuck.seconds < atLeast) return undefined;
    const { seconds, missing } = stuck;
    return { seconds, missing, first: await firstOf(db, stuck) };
  }
}

const firstOf = async (db: Pick<Tx, 'query'>, { watermark }: StuckLine): Promise<MissingTurn[]> => {
  const turns = await missingTurns(db, watermark, SHOWN);
  const tickets = await readTickets(
    db,
    turns.flatMap(({ ticketId }) => ticketId ?? []),
  );
  return turns.map(({ turn, ticketId }) => {
    if (ticketId === null) return { turn, waitsFor: waitsFor(undefined) };
    const facts = turnOf(tickets.get(ticketId)!.known, turn);
    return missingTurn({ turn, ticketId, facts });
  });
};
