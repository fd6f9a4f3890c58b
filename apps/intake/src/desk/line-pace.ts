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
    private readonly database: Pick<Database, 'query' | 'businessNow'>,
    private readonly calendar: DeskCalendar,
  ) {}

  /** When a waiting turn may be started; undefined where too little was measured, or past the holiday data. */
  async waitOf(language: Language, waiting: Waiting): Promise<Wait | undefined> {
    const now = await this.database.businessNow();
    try {
      return waitOf(waiting, await this.of(language, now), now, this.calendar);
    } catch (error) {
      if (error instanceof CalendarNotCovered) return undefined;
      throw error;
    }
  }

  /** The longer one of the languages' median waits, in milliseconds of business hours. */
  async medianWait(languages: readonly Language[], now: DateTime): Promise<number | undefined> {
    const paces = await Promise.all(languages.map((language) => this.of(language, now)));
    const medians = paces.flatMap((pace) => medianWait(pace) ?? []);
    return medians.length > 0 ? Math.max(...medians) : undefined;
  }

  private async of(language: Language, now: DateTime): Promise<Pace> {
    const known = this.measured.get(language);
    if (known && performance.now() < known.until) return known.pace;
    const pace = paceOf(await recentStarts(this.database, language, now), now, this.calendar);
    this.measured.set(language, { pace, until: performance.now() + KEPT_MILLIS });
    return pace;
  }
}
