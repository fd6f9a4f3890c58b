import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { JunbanEvent } from '#contracts';
import { Database, type Tx } from '#database';
import {
  BatchContext,
  connectConsumers,
  eventsFor,
  type FactsStore,
  JunbanConsumer,
  KafkaTransport,
  lockTickets,
  Outbox,
} from '#messaging';
import { consumerMigrations } from './migrations.js';
import { consumerIsReady, serveConsumer, workerSettings } from './worker.js';

interface Seen {
  ticketId: string;
  revision: number;
}

class SeenStore implements FactsStore<Seen> {
  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, Seen>> {
    const rows = await lockTickets<Pick<Seen, 'revision'>>(tx, 'revision', ticketIds);
    return new Map(rows.map(({ ticket_id: ticketId, revision }) => [ticketId, { ticketId, revision }]));
  }

  async store(tx: Tx, changed: Seen[]): Promise<void> {
    await tx.query(
      `UPDATE tickets SET revision = new.revision
         FROM unnest($1::uuid[], $2::int[]) AS new (ticket_id, revision)
        WHERE tickets.ticket_id = new.ticket_id`,
      [changed.map(({ ticketId }) => ticketId), changed.map(({ revision }) => revision)],
    );
  }
}

const On = eventsFor('eligibility');

@Controller()
class Routes {
  @On('junban.inquiry.received.v1')
  received(@Payload() event: JunbanEvent<'junban.inquiry.received.v1'>, @Ctx() batch: BatchContext<Seen>) {
    batch.handle(event, (seen, { data }) => ({ facts: { ...seen, revision: data.revision } }));
  }

  @On(
    'junban.message.added.v1',
    'junban.consent.changed.v1',
    'junban.ticket.withdrawn.v1',
    'junban.ticket.lapsed.v1',
    'junban.ticket.erased.v1',
  )
  ignored() {}
}

@Module({ controllers: [Routes] })
class ConsumerModule {}

const { brokers, url, prefix } = workerSettings();
const database = await Database.open({
  url,
  schema: 'eligibility',
  migrations: consumerMigrations,
  name: 'bench consumer',
});
await database.migrate();
const count = serveConsumer();
const consumer = new JunbanConsumer<Seen>({
  service: 'eligibility',
  sources: ['intake'],
  database,
  store: new SeenStore(),
  outbox: new Outbox('eligibility'),
  transport: new KafkaTransport({ brokers, databases: {}, replication: 1, prefix }),
  publishesHeld: true,
  observer: { batch: (_stream, { applied }) => count(applied) },
});
const app = await NestFactory.create(ConsumerModule, new FastifyAdapter(), { logger: false });
connectConsumers(app, [consumer]);
await app.startAllMicroservices();
consumerIsReady();
