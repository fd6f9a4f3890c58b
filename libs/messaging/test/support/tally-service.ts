import { Controller, type Type } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type Contract, CONTRACT, type JunbanEvent } from '#contracts';
import type { Database } from '#database';
import {
  type BatchContext,
  connectConsumers,
  eventsFor,
  JunbanConsumer,
  Outbox,
  type Transport,
} from '#messaging';
import { failingOnce, onDecided, type Tally } from './tally.js';
import { TallyStore } from './tally-store.js';

const On = eventsFor('assignment');

@Controller()
export class TallyRoutes {
  @On('junban.inquiry.decided.v1')
  decided(@Payload() event: JunbanEvent<'junban.inquiry.decided.v1'>, @Ctx() batch: BatchContext<Tally>) {
    batch.handle(event, onDecided);
  }

  @On('junban.calendar.changed.v1')
  calendar(@Payload() event: JunbanEvent<'junban.calendar.changed.v1'>, @Ctx() batch: BatchContext<Tally>) {
    failingOnce(event.data.calendarVersion);
    batch.storeDesk(event, async (tx, { data }) => {
      await tx.query('INSERT INTO calendars (version) VALUES ($1)', [data.calendarVersion]);
    });
  }

  @On('junban.turn.dated.v1', 'junban.turn.held.v1')
  ignored() {}
}

/** A running consumer that stands for a whole service: it reads eligibility and scheduling. */
export interface TallyService {
  consumer: JunbanConsumer<Tally>;
  close(): Promise<void>;
}

/** What one deployment of the service knows of events. */
export interface Deployment {
  routes: Type;
  contract: Contract;
}

const PRESENT: Deployment = { routes: TallyRoutes, contract: CONTRACT };

/** Starts the service in a Nest application of its own, as a new process would. */
export async function startTallyService(
  database: Database,
  transport: Transport,
  { routes, contract }: Deployment = PRESENT,
): Promise<TallyService> {
  const consumer = new JunbanConsumer<Tally>({
    service: 'assignment',
    sources: ['eligibility', 'scheduling'],
    database,
    store: new TallyStore(),
    outbox: new Outbox('assignment'),
    transport,
    publishesHeld: true,
    contract,
    backoff: { first: 5, longest: 50, stopped: 30 },
  });
  const module = await Test.createTestingModule({ controllers: [routes] }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  connectConsumers(app, [consumer]);
  await app.startAllMicroservices();
  await app.init();
  return {
    consumer,
    close: async () => {
      await app.close();
      await transport.close();
    },
  };
}
