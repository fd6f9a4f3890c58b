import { type FastifyInstance } from 'fastify';
import { platformProblem } from '../problems/catalogue.js';
import { inspectJson } from './inspect-json.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined for an empty body: some clients name a type without sending anything. */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(body));
  } catch (cause) {
    throw platformProblem('body-not-json', { cause });
  }
  inspectJson(json);
  return json;
}

/** The one type of body that is read: JSON in valid UTF-8, so that no letter is replaced silently. */
export function readJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
