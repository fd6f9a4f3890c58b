import { Controller, Get, Header, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CalendarNotCovered, deskState } from '#calendar';
import type { Language } from '#contracts';
import { languageOf, Public } from '#platform';
import { topicsTold } from '#policy';
import { calendarFeed } from '../desk/calendar-feed.js';
import { LinePace } from '../desk/line-pace.js';
import { DEFAULT_LIMITS, deskNotices } from '../domain/desk-notices.js';
import { rulesAt } from '../domain/rules.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { countAllWaiting } from '../store/waiting-counters.js';
import { DeskDto } from './answers.dto.js';
import { CalendarQueryDto } from './calendar-query.dto.js';
import { intakeProblem } from './problems.js';
import { TopicsDto } from './topics.dto.js';

const told = (error: unknown): unknown =>
  error instanceof CalendarNotCovered ? intakeProblem('calendar-not-covered') : error;

@ApiTags('Customer')
@Controller('v1/desk')
export class DeskController {
  constructor(
    @Inject(INTAKE_PORTS) private readonly ports: IntakePorts,
    private readonly pace: LinePace,
  ) {}

  /** Whether the desk is open now, and what the policy in force says of it. */
  @Public()
  @Get()
  @ApiOkResponse({ type: DeskDto })
  async now(): Promise<DeskDto> {
    const { database, calendar, notices: limits = DEFAULT_LIMITS } = this.ports;
    const now = await database.businessNow();
    const { edition } = rulesAt(this.ports, now);
    const { opens, closes, closedOn, zone } = edition.hours;
    const { list: languages } = edition.languages;
    try {
      const medianWait = await this.pace.medianWait(languages, now);
      const load = { waitingTurns: await countAllWaiting(database), medianWait };
      return {
        ...deskState(now, calendar),
        hours: { opens, closes, closedOn },
        timeZone: zone,
        languages,
        edition: edition.id,
        notices: deskNotices(edition, now, calendar, load, limits),
      };
    } catch (error) {
      throw told(error);
    }
  }

  /** What can be asked about by the policy in force, whom that is for, and what is asked for. */
  @Public()
  @Get('topics')
  @ApiOkResponse({ type: TopicsDto })
  async topics(): Promise<TopicsDto> {
    const { edition, helpCenter } = rulesAt(this.ports, await this.ports.database.businessNow());
    const { actualScreen } = edition.clauses;
    return {
      edition: edition.id,
      ...topicsTold(edition, helpCenter),
      ...(actualScreen && { actualScreen: { section: actualScreen.section, text: actualScreen.text } }),
    };
  }

  /** The closed days of last year to next year, to subscribe to. */
  @Public()
  @Get('calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="desk.ics"')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(
    @Query() { language }: CalendarQueryDto,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const { database, calendar } = this.ports;
    const now = await database.businessNow();
    const wanted: Language = language ?? languageOf(accepted);
    try {
      return calendarFeed(calendar, now, wanted);
    } catch (error) {
      throw told(error);
    }
  }
}
