import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AccessGuard } from '../access/access-guard.js';
import { assertEveryRouteHasAccess } from '../access/assert-access.js';
import { type TokenVerifier } from '../access/token-verifier.js';
import { Metrics } from '../metrics/metrics.js';
import { type Logger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { observeRequests } from '../logging/request-log.js';
import { PlatformModule } from '../platform.module.js';
import { Departure } from '../startup/departure.js';
import { streamsModule } from '../sse/streams.module.js';
import { type StreamSettings } from '../sse/stream-settings.js';
import { ProblemFilter } from '../problems/problem-filter.js';
import { InputPipe } from '../validation/input-pipe.js';
import { sendSecurityHeaders } from './headers.js';
import { readJsonOnly } from './json-parser.js';
import { serveOpenApi } from './openapi.js';
import { refuseBrokenHttp } from './refuse-broken-http.js';
import { takeFiles } from './take-files.js';

export interface HttpAppOptions {
  /** Title of the OpenAPI document. */
  name: string;
  logger: Logger;
  verifier: TokenVerifier;
  description?: string;
  /** Bytes of a body; 256 KiB unless given. */
  bodyLimit?: number;
  /** Whose X-Forwarded-… headers are believed (Fastify's trustProxy); nobody's unless given. */
  trustProxy?: boolean | string | string[];
  /** Whether pages are served at `/`, which otherwise leads to the readable API. */
  hasPages?: boolean;
  /** How many streams there may be. */
  streams?: StreamSettings;
}

@Module({})
class HttpRoot {}

function adapterFor(filter: ProblemFilter, bodyLimit: number, trustProxy: HttpAppOptions['trustProxy']) {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: trustProxy ?? false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
    clientErrorHandler: refuseBrokenHttp,
  });
}

/**
 * One service's, or the whole desk's, HTTP application: access, input, problems, logs, health, OpenAPI. It is not
 * initialised yet: connect microservices and register plugins first. Throws {@link StartupError} if a route doesn't
 * say who may use it.
 */
export async function createHttpApp(
  root: Type | DynamicModule,
  options: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const {
    name,
    logger,
    verifier,
    description = '',
    bodyLimit = 256 * 1024,
    trustProxy,
    streams,
    hasPages = false,
  } = options;
  const filter = new ProblemFilter(logger, bodyLimit);
  const module: DynamicModule = {
    module: HttpRoot,
    imports: [PlatformModule, streamsModule(logger, streams), root],
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    adapterFor(filter, bodyLimit, trustProxy),
    {
      abortOnError: false,
      bodyParser: false,
      logger: new NestLogger(logger),
    },
  );
  const fastify = app.getHttpAdapter().getInstance();
  app.get(Departure).tellIn(fastify);
  sendSecurityHeaders(fastify);
  observeRequests(fastify, logger, app.get(Metrics));
  readJsonOnly(fastify);
  await takeFiles(app);
  app.useGlobalGuards(new AccessGuard(verifier));
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(filter);
  assertEveryRouteHasAccess(app);
  serveOpenApi(app, { name, description, hasPages });
  return app;
}
