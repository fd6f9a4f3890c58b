import { HttpException, NotFoundException } from '@nestjs/common';
import { platformProblem } from './catalogue.js';
import { isConnectionLost } from './connection-lost.js';
import { Problem } from './problem.js';

const fastifyCodes: Record<string, Parameters<typeof platformProblem>[0]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content-length-mismatch',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-missing',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-not-json',
  FST_ERR_BAD_URL: 'bad-url',
  FST_ERR_MAX_PARAM_LENGTH: 'bad-url',
};

const codeOf = (error: unknown) => (error as { code?: unknown } | null | undefined)?.code;

/** A refusal by the framework that has no text of its own here keeps its status. */
function otherRefusal(error: HttpException): Problem {
  const { code, text } = platformProblem('bad-request');
  return new Problem(code, { ...text, status: error.getStatus() }, { cause: error });
}

/**
 * The problem that stands for whatever was thrown. `bodyLimit` in bytes. An error that nobody foresaw becomes 500
 * and says nothing of its inside.
 */
export function problemFrom(error: unknown, bodyLimit: number): Problem {
  if (error instanceof Problem) return error;
  if (isConnectionLost(error))
    return platformProblem('unavailable', { headers: { 'retry-after': '2' }, cause: error });
  const code = fastifyCodes[String(codeOf(error) ?? codeOf((error as Error | null)?.cause))];
  if (code) return platformProblem(code, { params: { limit: bodyLimit }, cause: error });
  if (error instanceof NotFoundException) return platformProblem('unknown-path', { cause: error });
  if (error instanceof HttpException && error.getStatus() < 500) return otherRefusal(error);
  return platformProblem('internal-error', { cause: error });
}
