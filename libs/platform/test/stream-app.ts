import { Controller, Get, Module, Req, Res } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventReader, type ReaderOptions } from '#testing';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  Access,
  createHttpApp,
  createLogger,
  EventStreams,
  GuestsToo,
  platformProblem,
  Streamed,
  Text,
  UuidParam,
  type EventStream,
  type StreamSettings,
  type UserPrincipal,
} from '../src/index.js';

/** A stream that exists. */
export const STREAM = '/v1/tickets/1190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f/stream';
/** Nothing is said while a test runs. */
export const quiet: StreamSettings = { heartbeatMillis: 3_600_000 };

class StateDto {
  @Text({ max: 100 }) text!: string;
}

/** The streams that are open, in the order in which they came. */
export const opened: EventStream[] = [];

@Controller('v1')
class StreamController {
  constructor(private readonly streams: EventStreams) {}

  @Access('customer')
  @GuestsToo()
  @Get('tickets/:id/stream')
  @Streamed(StateDto)
  stream(@UuidParam('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (id.startsWith('0')) throw platformProblem('unknown-path');
    opened.push(this.streams.open(request, reply));
  }
}

@Module({ controllers: [StreamController] })
class StreamSampleModule {}

/** An application with a stream that a test sends on, and its log lines. A token is its owner's name. */
export async function createStreamApp(streams: StreamSettings = {}, over: Partial<UserPrincipal> = {}) {
  const lines: string[] = [];
  const app: NestFastifyApplication = await createHttpApp(StreamSampleModule, {
    name: 'Sample',
    logger: createLogger({ name: 'sample', destination: { write: (line) => lines.push(line) } }),
    verifier: {
      verify: (subject) =>
        Promise.resolve({ kind: 'user', subject, roles: ['customer'], plan: 'free', names: [], ...over }),
    },
    streams,
  });
  return { app, lines };
}

/** The same, listening. */
async function openStreamApp(...given: Parameters<typeof createStreamApp>) {
  const { app, lines } = await createStreamApp(...given);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, lines, url: await app.getUrl() };
}

/** One stream application at a time, and people who read its stream. A token is its owner's name. */
export class StreamBench {
  private running?: Awaited<ReturnType<typeof openStreamApp>>;

  async start(...given: Parameters<typeof openStreamApp>): Promise<void> {
    await this.close();
    this.running = await openStreamApp(...given);
  }

  get url(): string {
    return this.running!.url;
  }

  get lines(): string[] {
    return this.running!.lines;
  }

  read(options: ReaderOptions = {}): Promise<EventReader> {
    return EventReader.open(this.url + STREAM, { token: 'hanako', ...options });
  }

  async close(): Promise<void> {
    await this.running?.app.close();
    this.running = undefined;
    opened.splice(0);
  }
}

/** A state with its number. */
export const state = (id: number, text = 'x') => ({ event: 'ticket', id, data: { text } });
