import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Ctx,
  EventPattern,
  KafkaContext,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import type { InquiryReceived } from '#contracts';
import { consumerIsReady, serveConsumer, workerSettings } from './worker.js';

const { brokers, url, prefix } = workerSettings();
const dataSource = await new DataSource({ type: 'postgres', url, poolSize: 10 }).initialize();
await dataSource.query('CREATE TABLE nest_seen (id uuid PRIMARY KEY)');
await dataSource.query('CREATE TABLE nest_tickets (ticket_id uuid PRIMARY KEY, revision integer NOT NULL)');
const count = serveConsumer();

/** How most would write it: each event in a transaction of its own. */
@Controller()
class Routes {
  @EventPattern([`${prefix}.intake`])
  async received(@Payload() inquiry: object, @Ctx() context: KafkaContext) {
    const { key, headers } = context.getMessage();
    const { revision } = inquiry as InquiryReceived;
    await dataSource.transaction(async (manager) => {
      const fresh = await manager.query<unknown[]>(
        'INSERT INTO nest_seen (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1',
        [headers!.ce_id],
      );
      if (fresh.length > 0)
        await manager.query(
          `INSERT INTO nest_tickets (ticket_id, revision) VALUES ($1, $2)
           ON CONFLICT (ticket_id) DO UPDATE SET revision = excluded.revision`,
          [key, revision],
        );
    });
    count(1);
  }
}

@Module({ controllers: [Routes] })
class ConsumerModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(ConsumerModule, {
  logger: false,
  transport: Transport.KAFKA,
  options: {
    client: { brokers },
    consumer: { groupId: `${prefix}.nest` },
    subscribe: { fromBeginning: true },
  },
});
await app.listen();
consumerIsReady();
