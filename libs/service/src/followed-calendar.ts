import {
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { type ClosedReason, createCalendar, type DeskCalendar, type YearEnd } from '#calendar';
import type { Database } from '#database';
import { readKnownClosures } from './calendar-row.js';
import { Rounds } from './rounds.js';
import { warnOfFailure } from './warn-of-failure.js';

const EVERY = 1_000;

/**
 * The desk's calendar as a service knows it from `calendar.changed`: its row is read again each second, so that all
 * replicas follow a change (DESIGN §5). What is asked of it in one breath is answered by one version.
 */
export class FollowedCalendar
  implements DeskCalendar, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly rounds = new Rounds({
    work: () => this.read(),
    everyMillis: EVERY,
    onFailure: warnOfFailure(FollowedCalendar.name, 'the calendar is read again'),
  });
  private known: DeskCalendar;

  /** As `first` says, without closures, until it has started. */
  constructor(
    private readonly database: Pick<Database, 'query'>,
    first: DeskCalendar,
  ) {
    this.known = first;
  }

  get version(): number {
    return this.known.version;
  }

  get coveredFrom(): string {
    return this.known.coveredFrom;
  }

  get coveredUntil(): string {
    return this.known.coveredUntil;
  }

  get announcedUntil(): string {
    return this.known.announcedUntil;
  }

  get yearEnd(): YearEnd {
    return this.known.yearEnd;
  }

  closedOn(day: number): ClosedReason | undefined {
    return this.known.closedOn(day);
  }

  /** Whoever begins work of its own when the service has started finds the closures known. */
  onModuleInit(): Promise<void> {
    return this.read();
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private async read(): Promise<void> {
    const { version, closures } = await readKnownClosures(this.database);
    if (version === this.known.version) return;
    this.known = createCalendar({ version, closures, yearEnd: this.known.yearEnd });
  }
}
