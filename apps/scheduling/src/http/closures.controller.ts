import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isDate } from '#calendar';
import { requestHash } from '#database';
import {
  Access,
  CurrentPrincipal,
  fieldFault,
  IdempotencyKey,
  invalidInput,
  platformProblem,
  type Principal,
  UuidParam,
} from '#platform';
import { type ChangedClosure, ClosureDesk, type Foreseen } from '../closures/closure-desk.js';
import { SCHEDULING_PORTS, type SchedulingPorts } from '../ports.js';
import { readCalendar } from '../store/calendar-row.js';
import { changesUnderway } from '../store/change-rows.js';
import { closuresOf } from '../store/closure-rows.js';
import { askedClosure } from './asked-closure.js';
import {
  ChangedClosureView,
  ClosureDto,
  ClosureListView,
  ClosuresQueryDto,
  ForeseenDto,
  ForeseenView,
} from './closures.dto.js';
import { schedulingFault } from './problems.js';

const changedView = ({ version, ...closure }: ChangedClosure): ChangedClosureView => ({
  ...closure,
  calendarVersion: version,
});

const foreseenView = ({ closure: { from, to, reason }, ...foreseen }: Foreseen): ForeseenView => ({
  ...{ from, to, reason },
  ...foreseen,
});

const subjectOf = (who: Principal): string => {
  if (who.kind !== 'user') throw platformProblem('token-missing');
  return who.subject;
};

@ApiTags('Operations')
@Access('operator')
@Controller('operations/v1/closures')
export class ClosuresController {
  constructor(
    private readonly desk: ClosureDesk,
    @Inject(SCHEDULING_PORTS) private readonly ports: SchedulingPorts,
  ) {}

  /** The days on which operations keep the desk closed, in their order. */
  @Get()
  @ApiOkResponse({ type: ClosureListView })
  async list(@Query() { after, limit = 100 }: ClosuresQueryDto): Promise<ClosureListView> {
    if (after !== undefined && !isDate(after)) throw invalidInput([schedulingFault('after', 'not-a-date')]);
    const { database } = this.ports;
    const items = await closuresOf(database, { after, limit });
    const { version } = await readCalendar(database);
    const underway = await changesUnderway(database);
    return {
      calendarVersion: version,
      items,
      ...(items.length === limit && { next: items.at(-1)!.from }),
      redating: underway.map(({ version: calendarVersion, ...rest }) => ({ calendarVersion, ...rest })),
    };
  }

  /** Closes the desk on days from today on; the turns that name them are dated again. */
  @Post()
  @ApiCreatedResponse({ type: ChangedClosureView })
  async close(
    @Body() body: ClosureDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<ChangedClosureView> {
    const by = subjectOf(who);
    const bodyHash = requestHash('close', body);
    const use = key === undefined ? undefined : { scope: `operator:${by}`, key, bodyHash };
    return changedView(await this.desk.close(askedClosure(body), by, use));
  }

  /** What a closure, or the removal of one, would do: nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ForeseenView })
  async preview(@Body() { closureId, reason, ...days }: ForeseenDto): Promise<ForeseenView> {
    const namesDays = Object.values({ ...days, reason }).some((value) => value !== undefined);
    if ((closureId !== undefined) === namesDays)
      throw invalidInput([schedulingFault('closureId', 'date-or-closure')]);
    if (closureId !== undefined) return foreseenView(await this.desk.foreseeReopening(closureId));
    if (!reason) throw invalidInput([fieldFault('reason', 'required')]);
    return foreseenView(await this.desk.foresee(askedClosure({ ...days, reason })));
  }

  /** Opens the desk again on the days of a closure from today on. */
  @Delete(':id')
  @ApiOkResponse({ type: ChangedClosureView })
  async reopen(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal): Promise<ChangedClosureView> {
    return changedView(await this.desk.reopen(id, subjectOf(who)));
  }
}
