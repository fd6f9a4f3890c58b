import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from '../logging/logger.js';
import { languageOf } from './language.js';
import { problemBody } from './problem-body.js';
import { problemFrom } from './problem-from.js';

/** Answers everything that is thrown as problem+json, and logs what was no fault of the request. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly bodyLimit: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also used for what the router refuses before Nest is asked. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemFrom(error, this.bodyLimit);
    const requestId = request.id;
    if (problem.status >= 500 && problem.code !== 'not-ready')
      this.logger.error({ event: 'http.failed', code: problem.code, requestId, err: problem.cause ?? error });
    // A stream that has begun can only be cut off.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const language = languageOf(request.headers['accept-language'], request.body);
    void reply
      .status(problem.status)
      .headers({ ...problem.headers, 'content-language': language, vary: 'Accept-Language' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, language, `urn:uuid:${requestId}`)));
  }
}
