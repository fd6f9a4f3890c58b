import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Database } from '#database';
import type { EventStream } from '#platform';
import { Rounds, warnOfFailure } from '#service';
import type { CustomerView, SeenTicket, TicketReader } from '../conversation/ticket-reader.js';
import type { LinePace } from '../desk/line-pace.js';
import type { DeskRules } from '../domain/rules.js';
import type { Ticket } from '../domain/ticket.js';
import { readChanges } from '../store/read-tickets.js';
import { LinePlaces } from './line-places.js';
import { type Place, Watcher } from './watcher.js';

const EVERY_MILLIS = 400;
/** However often it is woken. */
const AT_MOST_EVERY_MILLIS = 150;
/** Tickets that are read together, so that a change of them all doesn't bring all conversations into memory at once. */
const TOGETHER = 500;
/** Streams that are written to before others get their turn. */
const IN_ONE_BREATH = 100;

interface Moved {
  watcher: Watcher;
  place: Place;
  ahead: number;
}

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/**
 * Tells those who watch a ticket what has become of it. Each round finds out for all of them together, by as many
 * queries as for one, which tickets have changed and where they stand; nobody watching, nothing is asked.
 */
export class TicketWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly watchers = new Set<Watcher>();
  private readonly places = new LinePlaces();
  private readonly rounds = new Rounds({
    work: () => this.paced(),
    everyMillis: EVERY_MILLIS,
    onFailure: warnOfFailure(TicketWatch.name, 'a round failed and is repeated'),
  });
  private lastRoundAt = 0;
  private calendarVersion?: number;

  constructor(
    private readonly database: Database,
    private readonly reader: TicketReader,
    private readonly pace: LinePace,
    private readonly desk: Pick<DeskRules, 'calendar'>,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Something was changed by this process: whoever watches it is told now. */
  wake(): void {
    if (this.watchers.size > 0) this.rounds.wake();
  }

  /** Shows a ticket on a stream from now on, as long as its reader may open it. */
  add(
    stream: EventStream,
    seen: SeenTicket & { view: CustomerView },
    mayOpen: (ticket: Ticket) => boolean,
  ): void {
    const watcher = new Watcher(stream, mayOpen, seen);
    this.watchers.add(watcher);
    stream.onEnd(() => this.watchers.delete(watcher));
  }

  /** One round. */
  async look(): Promise<void> {
    const watchers = [...this.watchers];
    if (watchers.length === 0) return;
    const { number, changed } = await this.database.snapshot(async (tx) => {
      const found = await readChanges(tx, watchers);
      await this.places.look(
        tx,
        watchers.flatMap(({ place }) => place ?? []),
      );
      return found;
    });
    const { version: calendarVersion } = this.desk.calendar;
    const rulesAreOld = this.calendarVersion !== calendarVersion;
    const isOld = ({ ticketId }: Watcher) => rulesAreOld || changed.has(ticketId);
    const moved = watchers.filter((watcher) => !isOld(watcher)).flatMap((watcher) => this.moveOf(watcher));
    const unkept = moved.filter(({ watcher }) => !watcher.isKept).map(({ watcher }) => watcher);
    await this.showAgain([...watchers.filter(isOld), ...unkept]);
    this.calendarVersion = calendarVersion;
    await this.tell(
      moved.filter(({ watcher }) => watcher.isKept),
      number,
    );
  }

  private async paced(): Promise<void> {
    const early = this.lastRoundAt + AT_MOST_EVERY_MILLIS - performance.now();
    if (early > 0) await sleep(early);
    this.lastRoundAt = performance.now();
    await this.look();
  }

  private moveOf(watcher: Watcher): Moved[] {
    const { place } = watcher;
    const ahead = place && this.places.aheadOf(place);
    return place && ahead !== undefined && watcher.isNews(ahead) ? [{ watcher, place, ahead }] : [];
  }

  private async showAgain(watchers: readonly Watcher[]): Promise<void> {
    const byTicket = Map.groupBy(watchers, ({ ticketId }) => ticketId);
    for (const ticketIds of slices([...byTicket.keys()], TOGETHER)) {
      const seen = await this.reader.many(ticketIds, (ticket) =>
        byTicket.get(ticket.ticketId)!.some(({ mayOpen }) => mayOpen(ticket)),
      );
      for (const ticket of seen)
        for (const watcher of byTicket.get(ticket.ticket.ticketId)!) watcher.see(ticket);
    }
  }

  private async tell(moved: readonly Moved[], number: number): Promise<void> {
    if (moved.length === 0) return;
    const now = await this.database.businessNow();
    for (const some of slices(moved, IN_ONE_BREATH)) {
      const waits = await this.pace.waitsOf(
        some.map(({ place, ahead }) => ({ ...place, ahead })),
        now,
      );
      for (const [index, { watcher, ahead }] of some.entries()) watcher.move(number, ahead, waits[index]);
      await breathe();
    }
  }
}
