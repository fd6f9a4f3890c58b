import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { Access } from '#platform';
import { decide, diffEditions, type Edition, editionInForce, editionList, topicName } from '#policy';
import { countOutcomes } from '../domain/count-outcomes.js';
import { simulate } from '../domain/simulate.js';
import { ELIGIBILITY_PORTS, type EligibilityPorts } from '../ports.js';
import { decisionsPage } from '../store/decisions-page.js';
import { editionRulesView } from './edition-rules-view.js';
import { policyProblem } from './problems.js';
import {
  DifferenceQueryDto,
  InquiryDto,
  OutcomesQueryDto,
  PolicyQueryDto,
  SimulationQueryDto,
} from './requests.dto.js';
import {
  DecidedView,
  DifferencesView,
  EditionRulesListView,
  EditionsView,
  OutcomesView,
  SimulationView,
} from './views.dto.js';

/** What operators ask of the policy's editions. Nothing here changes anything. */
@ApiTags('Operations')
@Access('operator')
@Controller('operations/v1/policy')
export class PolicyController {
  constructor(@Inject(ELIGIBILITY_PORTS) private readonly ports: EligibilityPorts) {}

  /** The editions in the order in which they come into force, and which one governs. */
  @Get()
  async list(@Query() { at }: PolicyQueryDto): Promise<EditionsView> {
    const { database, editions, editionPin } = this.ports;
    const instant = at === undefined ? await database.businessNow() : DateTime.fromISO(at);
    return { items: editionList(editions, instant, editionPin) };
  }

  /** What each edition says, to be read side by side, in the order in which they come into force. */
  @Get('editions')
  rules(): EditionRulesListView {
    return { items: [...this.ports.editions.values()].map(editionRulesView) };
  }

  /** What the policy says of an inquiry, by the edition in force at its arrival. */
  @Post('decisions')
  @HttpCode(200)
  decide(@Body() { edition: pin, receivedAt, ...inquiry }: InquiryDto): DecidedView {
    if (pin !== undefined) return decide(inquiry, this.edition(pin));
    const { editions, editionPin } = this.ports;
    const { edition, beforeOldest } = editionInForce(editions, DateTime.fromISO(receivedAt), editionPin);
    return { ...decide(inquiry, edition), ...(beforeOldest && { beforeOldest }) };
  }

  /** In what one edition differs from another, in both languages. */
  @Get('difference')
  difference(@Query() { from, to }: DifferenceQueryDto): DifferencesView {
    return { from, to, items: diffEditions(this.edition(from), this.edition(to)) };
  }

  /** Which stored outcomes an edition would have decided otherwise: a page of tickets, in the order of their ids. */
  @Get('simulation')
  async simulation(@Query() { edition, after, limit = 1_000 }: SimulationQueryDto): Promise<SimulationView> {
    const known = this.edition(edition);
    const { tickets, next } = await decisionsPage(this.ports.database, after, limit);
    return { edition, ...simulate(tickets, known), ...(next !== undefined && { next }) };
  }

  /** How turns were decided, by topic: a page of tickets, in the order of their ids. */
  @Get('outcomes')
  async outcomes(@Query() { from, to, after, limit = 5_000 }: OutcomesQueryDto): Promise<OutcomesView> {
    const { tickets, next } = await decisionsPage(this.ports.database, after, limit);
    const within = { from: from ? Date.parse(from) : -Infinity, to: to ? Date.parse(to) : Infinity };
    const items = countOutcomes(tickets, within).map((count) => ({
      ...count,
      name: { ja: topicName(count.topic, 'ja'), en: topicName(count.topic, 'en') },
    }));
    return { items, ...(next !== undefined && { next }) };
  }

  private edition(id: string): Edition {
    const { editions } = this.ports;
    const edition = editions.get(id);
    if (!edition)
      throw policyProblem('edition-unknown', { params: { id, known: [...editions.keys()].join(', ') } });
    return edition;
  }
}
