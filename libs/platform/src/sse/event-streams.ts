import { setTimeout as sleep } from 'node:timers/promises';
import { type OnModuleDestroy } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Principal } from '../access/principal.js';
import { principalOf } from '../access/request-principal.js';
import { type Metrics } from '../metrics/metrics.js';
import { type Logger } from '../logging/logger.js';
import { aboutRequest } from '../logging/about-request.js';
import { endRequestSpan } from '../logging/request-span.js';
import { platformProblem } from '../problems/catalogue.js';
import { currentTrace } from '../tracing/trace.js';
import { EventStream } from './event-stream.js';
import { StreamBounds } from './stream-bounds.js';
import { lastEventIdOf, retryLine } from './stream-event.js';
import { DEFAULT_STREAMS, type StreamSettings } from './stream-settings.js';

/** After so long a client comes again anyway: a token may hold for years, and a timer not. */
const LONGEST_MILLIS = 24 * 3_600_000;
/** Readers that don't take the end of their stream don't hold up the end of the process. */
const END_WITHIN_MILLIS = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Proxies hand each event on at once.
  'x-accel-buffering': 'no',
  // Whoever comes again may come to another replica.
  connection: 'close',
};

/** Whose streams are counted together. */
const ownerOf = (who: Principal): string =>
  who.kind === 'user' ? `user ${who.subject}` : `guest ${who.ticketAccess ?? ''}`;

/** Opens streams, bounds how many there are, and ends them: with their token, and with the process. */
export class EventStreams implements OnModuleDestroy {
  private readonly settings: Required<StreamSettings>;
  private readonly streams: StreamBounds;
  private readonly heart: NodeJS.Timeout;
  private isEnding = false;

  constructor(
    private readonly log: Logger,
    metrics: Metrics,
    given: StreamSettings = {},
  ) {
    this.settings = { ...DEFAULT_STREAMS, ...given };
    const { most, mostForOne, heartbeatMillis } = this.settings;
    const streams = new StreamBounds(most, mostForOne);
    this.streams = streams;
    this.heart = setInterval(() => this.beat(), heartbeatMillis).unref();
    metrics.gauge({
      name: 'junban_http_open_streams',
      help: 'Streams that are open now',
      samples: () => [{ value: streams.size }],
    });
  }

  /** Throws Problem: too many streams of this user or guest (429), or of the process (503), or the process ends (503). */
  check(request: FastifyRequest): void {
    if (this.isEnding) throw platformProblem('unavailable', { headers: { 'retry-after': '1' } });
    this.streams.check(ownerOf(principalOf(request)));
  }

  /**
   * Answers a request with a stream. Whatever is to be refused is refused before this. Throws Problem as
   * {@link check} does, which can be asked before there is work for a stream that may not be.
   */
  open(request: FastifyRequest, reply: FastifyReply): EventStream {
    this.check(request);
    const who = principalOf(request);
    void reply.headers(HEADERS).hijack();
    reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
    const stream = new EventStream(reply.raw, lastEventIdOf(request.headers['last-event-id']));
    this.keep(stream, who);
    this.observe(stream, request);
    const [from, until] = this.settings.retryMillis;
    if (request.method === 'HEAD') stream.end();
    else stream.write(retryLine(from + Math.random() * (until - from)));
    return stream;
  }

  /** Ends with the process, where nobody has ended them before. */
  onModuleDestroy(): Promise<void> {
    return this.end();
  }

  /**
   * Ends all streams, and takes no more: they would hold up the end of the process. Their clients come again after the
   * time that they were told when they came, elsewhere.
   */
  async end(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.heart);
    for (const stream of this.streams) stream.end();
    const until = performance.now() + END_WITHIN_MILLIS;
    while (this.streams.size > 0 && performance.now() < until) await sleep(10);
    for (const stream of this.streams) stream.cutOff();
  }

  private keep(stream: EventStream, who: Principal): void {
    const { now } = this.settings;
    const expiresIn = who.kind === 'user' && who.expiresAt !== undefined ? who.expiresAt - now() : Infinity;
    const end = setTimeout(() => stream.end(), Math.min(Math.max(expiresIn, 0), LONGEST_MILLIS)).unref();
    this.streams.add(stream, ownerOf(who));
    stream.onEnd(() => {
      clearTimeout(end);
      this.streams.remove(stream);
    });
  }

  private observe(stream: EventStream, request: FastifyRequest): void {
    const about = { ...aboutRequest(request), ...currentTrace() };
    const began = performance.now();
    endRequestSpan(request, 200, about.ticketId);
    this.log.info({ event: 'http.stream.opened', ...about });
    stream.onEnd(() => {
      const ms = Math.round(performance.now() - began);
      this.log.info({ event: 'http.stream.closed', ...about, ms });
    });
  }

  private beat(): void {
    for (const stream of this.streams) stream.beat();
  }
}
