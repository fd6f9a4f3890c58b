import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Access,
  createHttpApp,
  createLogger,
  createTokenVerifier,
  CurrentPrincipal,
  currentTraceparent,
  defineProblems,
  Email,
  Flag,
  GuestsToo,
  IdempotencyKey,
  InstantText,
  ListOf,
  Nested,
  OneOf,
  Public,
  rule,
  Text,
  UuidParam,
  Whole,
  type Principal,
} from '../src/index.js';
import { audience, issuerName, testNow, type TestIssuer } from './issuer.js';

export class EnvironmentDto {
  @Text({ max: 20, optional: true }) browser?: string;
}

export class SampleDto {
  @OneOf(['ja', 'en']) language!: 'ja' | 'en';
  @Text({ max: 10 }) subject!: string;
  @Email({ optional: true }) email?: string;
  @Flag({ optional: true }) screenSharing?: boolean;
  @Whole({ min: 1, max: 5, optional: true }) capacity?: number;
  @InstantText({ optional: true }) at?: string;
  @Nested(() => EnvironmentDto, { optional: true }) environment?: EnvironmentDto;
  @ListOf(rule.uuid(), { max: 2, optional: true }) attachments?: string[];
}

export class PageDto {
  @Whole({ min: 1, max: 100, fromText: true, optional: true }) limit?: number;
}

export class NoteDto {
  @Text({ max: 10, optional: true }) note?: string;
}

const sampleProblem = defineProblems({
  'ticket-not-found': {
    status: 404,
    title: { ja: 'ありません', en: 'Not found' },
    detail: { ja: 'IDは{id}です。', en: 'The id is {id}.' },
    remedy: { ja: 'ご確認ください。', en: 'Check it.' },
  },
});

@Controller('v1')
export class SampleController {
  @Access('customer')
  @GuestsToo()
  @Post('tickets')
  create(@Body() dto: SampleDto, @CurrentPrincipal() who: Principal, @IdempotencyKey() key?: string) {
    return { dto, kind: who.kind, key, trace: currentTraceparent() };
  }

  @Access('customer')
  @GuestsToo()
  @Get('tickets/:id')
  one(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal) {
    if (id.startsWith('0')) throw sampleProblem('ticket-not-found', { params: { id } });
    return { id, who };
  }

  @Access('agent', 'operator') @Get('line') line(@Query() page: PageDto) {
    return page;
  }

  @Public() @Post('notes') note(@Body() dto: NoteDto) {
    return { dto };
  }

  @Public() @Get('surprise') surprise(): never {
    throw new Error('the password is hunter2');
  }

  @Public() @Get('disconnected') disconnected(): never {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }
}

@Module({ controllers: [SampleController] })
export class SampleModule {}

/** The sample application, with its log lines. */
export async function openSampleApp(issuer: TestIssuer, module: new () => object = SampleModule) {
  const lines: string[] = [];
  const logger = createLogger({ name: 'sample', destination: { write: (line) => lines.push(line) } });
  const verifier = createTokenVerifier({
    issuer: issuerName,
    audience,
    keys: issuer.keys,
    now: () => testNow,
  });
  const app: NestFastifyApplication = await createHttpApp(module, {
    name: 'Sample',
    logger,
    verifier,
    bodyLimit: 2_000,
  });
  return { app, lines };
}
