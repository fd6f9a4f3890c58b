import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Email, OneOf, Public, Text } from '#platform';
import { DemoIssuer, type DemoPerson } from './issuer.js';

export class DemoTokenDto implements DemoPerson {
  @OneOf(['customer', 'agent', 'operator'], { example: 'customer' }) role!: DemoPerson['role'];
  @Text({ max: 100, example: 'hanako' }) subject!: string;
  @OneOf(['paid', 'free'], { optional: true }) plan?: 'paid' | 'free';
  @Text({ max: 100, optional: true, example: '山田 花子' }) name?: string;
  @Email({ optional: true }) email?: string;
}

@ApiTags('Demonstration')
@Controller('demo/tokens')
export class DemoTokensController {
  constructor(private readonly issuer: DemoIssuer) {}

  /** A token for whoever you want to be at this demonstration desk, valid for 12 hours. */
  @Public()
  @Post()
  @ApiCreatedResponse({ schema: { type: 'object', properties: { token: { type: 'string' } } } })
  async issue(@Body() person: DemoTokenDto): Promise<{ token: string }> {
    return { token: await this.issuer.issue(person) };
  }
}
