import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { describeOnKafka, OtlpReceiver, SERVICES_PROGRAM, startDesk, temporaryDirectory } from '#testing';
import { expectImpersonal, expectLinked, playTicket, spanOf } from './testing/traced-ticket.js';

describeOnKafka('four services on a broker', { brokers: 1 }, (kafka) => {
  it('hand the trace of a ticket on in the headers of their records, and link what comes days later', async () => {
    const collector = await OtlpReceiver.open();
    const { path, remove } = await temporaryDirectory();
    const services = await startDesk({
      program: SERVICES_PROGRAM,
      args: ['--replicas', '1'],
      dataDir: path,
      env: {
        ASSIGNMENT_MODE: 'pull',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        KAFKA_BROKERS: kafka().brokers.join(),
        KAFKA_TOPIC_PREFIX: `test-${randomUUID()}`,
      },
    });
    try {
      const { ticketId, agentId } = await playTicket(services.url);
      expect(await services.end('SIGINT')).toBe(0);
      expectLinked(collector, ticketId);
      expectImpersonal(collector, agentId);
      const dated = spanOf(collector, ticketId, 'process junban.turn.dated.v1', 'assignment');
      const arrival = spanOf(collector, ticketId, 'POST /v1/tickets');
      expect([dated.from, arrival.from]).toEqual(['junban-assignment', 'junban-intake']);
      expect(dated.traceId).toBe(arrival.traceId);
    } finally {
      await services.end('SIGKILL');
      await collector.close();
      await remove();
    }
  }, 300_000);
});
