import { Injectable } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';

/** Whether this process is about to end: whoever asks is told, so that nobody begins anything with it any more. */
@Injectable()
export class Departure {
  private hasBegun = false;

  /** Whether it has been announced. */
  get isAnnounced(): boolean {
    return this.hasBegun;
  }

  /** Makes the process unready, and each answer from now on the last one of its connection. */
  announce(): void {
    this.hasBegun = true;
  }

  /** Tells it in the answers of a server. */
  tellIn(fastify: FastifyInstance): void {
    // At the end of a request: what was asked before the announcement may be answered after it.
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.hasBegun) void reply.header('connection', 'close');
      done();
    });
  }
}
