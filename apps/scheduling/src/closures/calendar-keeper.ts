import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { coverageAt, createCalendar, DEFAULT_YEAR_END } from '#calendar';
import { Metrics } from '#platform';
import { SCHEDULING_PORTS, type SchedulingPorts } from '../ports.js';
import { ClosureDesk } from './closure-desk.js';

const DAY_SECONDS = 86_400;

/** Gives the calendar its configured year-end at the start, and tells how far its holiday data reaches. */
@Injectable()
export class CalendarKeeper implements OnApplicationBootstrap {
  private readonly calendar = createCalendar();
  private started?: Promise<void>;

  constructor(
    @Inject(SCHEDULING_PORTS) private readonly ports: SchedulingPorts,
    private readonly desk: ClosureDesk,
    metrics: Metrics,
  ) {
    metrics.gauge({
      name: 'junban_calendar_left_seconds',
      help: 'Time from today to the last day whose holidays are announced, and to the last one with any data',
      labelNames: ['data'],
      samples: async () => {
        const { announcedDays, coveredDays } = await this.coverage();
        return [
          { labels: { data: 'announced' }, value: announcedDays * DAY_SECONDS },
          { labels: { data: 'covered' }, value: coveredDays * DAY_SECONDS },
        ];
      },
    });
  }

  /** Nest calls it once for the application and once for each of its consumers. */
  onApplicationBootstrap(): Promise<void> {
    return (this.started ??= this.start());
  }

  private async start(): Promise<void> {
    const { log, yearEnd = DEFAULT_YEAR_END } = this.ports;
    await this.desk.setYearEnd(yearEnd);
    const coverage = await this.coverage();
    const { announcedUntil, coveredUntil } = this.calendar;
    if (coverage.isEnding)
      log?.warn(
        { event: 'calendar-ends', coveredUntil, ...coverage },
        'the holiday data ends soon: update the package @holiday-jp/holiday_jp; turns past it are held',
      );
    if (coverage.announcedDays < 0)
      log?.warn(
        { event: 'holidays-predicted', announcedUntil, ...coverage },
        'this year’s holidays are predicted: copy in the Cabinet Office’s new list (docs/holiday-sources.md)',
      );
  }

  private async coverage() {
    return coverageAt(await this.ports.database.businessNow(), this.calendar);
  }
}
