import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DateTime } from 'luxon';
import { createCalendar } from '#calendar';
import { type Database, SimulatedClock } from '#database';
import { connectConsumers, type JunbanConsumer } from '#messaging';
import { createHttpApp, createLogger } from '#platform';
import { testDatabase } from '#testing';
import {
  ASSIGNMENT_CONSUMER,
  type AssignmentPorts,
  AssignmentModule,
  assignmentMigrations,
} from '../index.js';
import { TestAgent } from './agent.js';
import { Client } from './client.js';
import { OtherServices } from './other-services.js';
import { knownPeople } from './people.js';

/** A business day at half past ten. */
export const OPEN = '2026-11-24T10:30:00+09:00';

/** Assignment as it runs, on a database of its own, with a clock that tests set. */
export interface TestDesk {
  app: NestFastifyApplication;
  db: Database;
  others: OtherServices;
  agent(name: string): TestAgent;
  client(token?: string): Client;
  setClock(instant: string): Promise<void>;
  close(): Promise<void>;
}

export const openDesk = async (ports: Partial<AssignmentPorts> = {}): Promise<TestDesk> => {
  const server = await testDatabase(assignmentMigrations, {
    schema: 'assignment',
    clock: 'simulated',
    poolSize: 12,
  });
  const clock = await SimulatedClock.create(server.db);
  const setClock = async (instant: string) =>
    void (await clock.set(DateTime.fromISO(instant), { onlyForward: false }));
  await setClock(OPEN);
  const others = await OtherServices.open(server);
  const module = AssignmentModule.forPorts({
    database: server.db,
    transport: others.transport,
    calendar: createCalendar(),
    agentKey: 'a key for tests only',
    mode: 'pull',
    ...ports,
  });
  const logger = createLogger({ name: 'assignment', level: 'silent' });
  const app = await createHttpApp(module, { name: 'assignment', logger, verifier: knownPeople });
  connectConsumers(app, [app.get<JunbanConsumer<unknown>>(ASSIGNMENT_CONSUMER)]);
  await app.startAllMicroservices();
  await app.init();
  return {
    app,
    db: server.db,
    others,
    agent: (name) => new TestAgent(new Client(app, `agent-${name}`)),
    client: (token) => new Client(app, token),
    setClock,
    close: async () => {
      await app.close();
      await others.transport.close();
      await server.drop();
    },
  };
};
