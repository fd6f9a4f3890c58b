import { type FastifyInstance } from 'fastify';

const nothing = "default-src 'none'; frame-ancestors 'none'";
const ownOnly =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

/** Answers are not guessed at, kept, framed or run; the pages of /docs may load what is served here. */
export function sendSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const page = /^\/docs(\/|\?|$)/.test(request.url);
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': page ? ownOnly : nothing,
    });
    done();
  });
}
