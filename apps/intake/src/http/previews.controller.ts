import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal, GuestsToo, type Principal } from '#platform';
import { noticesTold } from '#policy';
import { refuseBlocked } from '../blocks/refuse-blocked.js';
import { expectationOf } from '../domain/expectation.js';
import { contentOf } from '../domain/inquiry.js';
import { rulesAt } from '../domain/rules.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { PreviewDto } from './answers.dto.js';
import { customerOf } from './customer-of.js';
import { NewInquiryDto } from './inquiry.dto.js';
import { refuseOtherEmail } from './refuse-other-email.js';

@ApiTags('Customer')
@Controller('v1/previews')
export class PreviewsController {
  constructor(@Inject(INTAKE_PORTS) private readonly ports: IntakePorts) {}

  /** What a ticket sent now is expected to get. Nothing is stored. Who is blocked is told so before writing. */
  @Access('customer')
  @GuestsToo()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewDto })
  async preview(@Body() inquiry: NewInquiryDto, @CurrentPrincipal() who: Principal) {
    const customer = customerOf(who);
    refuseOtherEmail(inquiry.registeredEmail, customer);
    const { language, topic } = inquiry;
    const { database } = this.ports;
    const content = contentOf(inquiry, customer);
    const now = await database.businessNow();
    await refuseBlocked(database, { subject: customer.subject, content }, now);
    const rules = rulesAt(this.ports, now);
    const judged = { ...content, language, topic, plan: customer.plan };
    return {
      receivedAt: rules.at,
      expected: expectationOf(judged, rules),
      notices: noticesTold(rules.edition, language, rules.helpCenter),
    };
  }
}
