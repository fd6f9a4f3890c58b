import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { businessDateOf, CalendarNotCovered, closedDaysBetween, createCalendar } from '#calendar';
import { Access } from '#platform';
import { SCHEDULING_PORTS, type SchedulingPorts } from '../ports.js';
import { readCalendar } from '../store/calendar-row.js';
import { AskedDateView, CalendarYearView, DateQueryDto, YearQueryDto } from './calendar.dto.js';
import { schedulingProblem } from './problems.js';

/** Throws Problem (422) for what the holiday data does not reach. */
const covered = <Answer>(answer: () => Answer): Answer => {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof CalendarNotCovered)) throw error;
    const { date, coveredFrom: from, coveredUntil: until } = error;
    throw schedulingProblem('date-not-covered', { params: { date, from, until } });
  }
};

/** The desk's calendar as it stands, closures included. Nothing here changes anything. */
@ApiTags('Operations')
@Access('operator')
@Controller('operations/v1/calendar')
export class CalendarController {
  constructor(@Inject(SCHEDULING_PORTS) private readonly ports: SchedulingPorts) {}

  /** Which date an arrival would get, by which rule, and past which closed days. */
  @Get('date')
  @ApiOkResponse({ type: AskedDateView })
  async date(@Query() { at }: DateQueryDto): Promise<AskedDateView> {
    const calendar = createCalendar(await readCalendar(this.ports.database));
    const instant = DateTime.fromISO(at, { zone: 'Asia/Tokyo' });
    const date = covered(() => businessDateOf(instant, calendar));
    return { instant: instant.toISO()!, ...date, calendarVersion: calendar.version };
  }

  /** The days of a year on which the desk is closed, and how far the holiday data reaches. */
  @Get('year')
  @ApiOkResponse({ type: CalendarYearView })
  async year(@Query() { year }: YearQueryDto): Promise<CalendarYearView> {
    const { database } = this.ports;
    const { version: calendarVersion, ...calendar } = createCalendar(await readCalendar(database));
    const { coveredFrom, coveredUntil, announcedUntil } = calendar;
    const now = (await database.businessNow()).setZone('Asia/Tokyo');
    const [first, last] = ['01-01', '12-31'].map((day) => `${String(year).padStart(4, '0')}-${day}`);
    const closed = covered(() => closedDaysBetween(first!, last!, { ...calendar, version: calendarVersion }));
    return {
      ...{ year, calendarVersion, today: now.toISODate()! },
      ...{ coveredFrom, coveredUntil, announcedUntil, closed },
    };
  }
}
