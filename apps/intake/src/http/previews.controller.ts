import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal, GuestsToo, type Principal } from '#platform';
import { noticesTold } from '#policy';
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

  /** What a ticket sent now is expected to get. Nothing is stored. */
  @Access('customer')
  @GuestsToo()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewDto })
  async preview(@Body() inquiry: NewInquiryDto, @CurrentPrincipal() who: Principal) {
    const customer = customerOf(who);
    refuseOtherEmail(inquiry.registeredEmail, customer);
    const { language, topic } = inquiry;
    const rules = rulesAt(this.ports, await this.ports.database.businessNow());
    const judged = { ...contentOf(inquiry, customer), language, topic, plan: customer.plan };
    return {
      receivedAt: rules.at,
      expected: expectationOf(judged, rules),
      notices: noticesTold(rules.edition, language, rules.helpCenter),
    };
  }
}
