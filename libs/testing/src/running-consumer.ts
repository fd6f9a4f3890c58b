import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { connectConsumers, type JunbanConsumer } from '#messaging';
import { PlatformModule } from '#platform';

/** A service that listens. */
export interface RunningConsumer {
  consumer: JunbanConsumer<unknown>;
  close(): Promise<void>;
}

/** Starts a service's module and its consumer in a Nest application of their own, as a new process would. */
export const runConsumer = async (module: DynamicModule, consumerToken: symbol): Promise<RunningConsumer> => {
  const testing = await Test.createTestingModule({ imports: [PlatformModule, module] }).compile();
  const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
  const consumer = app.get<JunbanConsumer<unknown>>(consumerToken);
  connectConsumers(app, [consumer]);
  await app.startAllMicroservices();
  await app.init();
  return { consumer, close: () => app.close() };
};
