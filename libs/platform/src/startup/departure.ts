import { Injectable } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { NotReady, ReadinessRegistry } from '../health/readiness-registry.js';

/** Whether this process is about to end: whoever asks is told, so that nobody begins anything with it any more. */
@Injectable()
export class Departure {
  private isAnnounced = false;

  constructor(private readonly readiness: ReadinessRegistry) {}

  /** Makes the process unready, and each answer from now on the last one of its connection. */
  announce(): void {
    if (this.isAnnounced) return;
    this.isAnnounced = true;
    this.readiness.add({ name: 'process', check: () => Promise.reject(new NotReady('it is stopping')) });
  }

  /** Tells it in the answers of a server. */
  tellIn(fastify: FastifyInstance): void {
    // At the end of a request: what was asked before the announcement may be answered after it.
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.isAnnounced) void reply.header('connection', 'close');
      done();
    });
  }
}
