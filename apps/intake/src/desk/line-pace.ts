import { CalendarNotCovered, type DeskCalendar } from '#calendar';
import type { Language } from '#contracts';
import type { Database } from '#database';
import type { DateTime } from 'luxon';
import { medianWait, type Pace, paceOf, type Wait, type Waiting, waitOf } from '../domain/wait.js';
import { recentStarts } from '../store/starts.js';

interface Measured {
  pace: Pace;
  /** Machine time. */
  until: number;
}

const KEPT_MILLIS = 5_000;

/** How fast the line moves, measured on recent turns: for seconds the same, so that it costs little to ask. */
export class LinePace {
  private readonly measured = new Map<Language, Measured>();

  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly calendar: DeskCalendar,
  ) {}

  /** When waiting turns may be started, in their order; undefined where too little was measured, or past the holiday data. */
  async waitsOf(
    waiting: readonly (Waiting & { language: Language })[],
    now: DateTime,
  ): Promise<(Wait | undefined)[]> {
    const paces = new Map<Language, Pace>();
    for (const language of new Set(waiting.map((turn) => turn.language)))
      paces.set(language, await this.of(language, now));
    return waiting.map((turn) => this.waitOf(turn, paces.get(turn.language)!, now));
  }

  /** The longer one of the languages' median waits, in milliseconds of business hours. */
  async medianWait(languages: readonly Language[], now: DateTime): Promise<number | undefined> {
    const paces = await Promise.all(languages.map((language) => this.of(language, now)));
    const medians = paces.flatMap((pace) => medianWait(pace) ?? []);
    return medians.length > 0 ? Math.max(...medians) : undefined;
  }

  private waitOf(turn: Waiting, pace: Pace, now: DateTime): Wait | undefined {
    try {
      return waitOf(turn, pace, now, this.calendar);
    } catch (error) {
      if (error instanceof CalendarNotCovered) return undefined;
      throw error;
    }
  }

  private async of(language: Language, now: DateTime): Promise<Pace> {
    const known = this.measured.get(language);
    if (known && performance.now() < known.until) return known.pace;
    const pace = paceOf(await recentStarts(this.database, language, now), now, this.calendar);
    this.measured.set(language, { pace, until: performance.now() + KEPT_MILLIS });
    return pace;
  }
}
