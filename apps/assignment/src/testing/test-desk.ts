import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DateTime } from 'luxon';
import { createCalendar } from '#calendar';
import { type Database, type DatabaseOptions, SimulatedClock } from '#database';
import { connectConsumers, type JunbanConsumer } from '#messaging';
import { createHttpApp, createLogger } from '#platform';
import { type Beginning, testAttachments, testDatabase } from '#testing';
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

/** Agents and others at one running application. */
export interface TestReplica {
  app: NestFastifyApplication;
  agent(name: string): TestAgent;
  client(token?: string): Client;
}

/** Assignment as it runs, on a database of its own, with a clock that tests set. */
export interface TestDesk extends TestReplica {
  db: Database;
  others: OtherServices;
  /** Other sessions of the same database. */
  open(over?: Partial<DatabaseOptions>): Promise<Database>;
  /** A second application on the same database; the first reads the events for both. */
  replica(ports?: Partial<AssignmentPorts>): Promise<TestReplica>;
  setClock(instant: string): Promise<void>;
  close(): Promise<void>;
}

const SESSIONS = { schema: 'assignment', clock: 'simulated', poolSize: 12 } as const;

const BEGINNING: Beginning = {
  name: 'assignment_desk',
  make: async (server) => {
    await SimulatedClock.create(server.db);
    await OtherServices.migrate(server);
  },
};

export const openDesk = async (ports: Partial<AssignmentPorts> = {}): Promise<TestDesk> => {
  const server = await testDatabase(assignmentMigrations, SESSIONS, BEGINNING);
  const clock = await SimulatedClock.create(server.db);
  const setClock = async (instant: string) =>
    void (await clock.set(DateTime.fromISO(instant), { onlyForward: false }));
  await setClock(OPEN);
  const others = await OtherServices.open(server);
  const apps: NestFastifyApplication[] = [];
  const start = async (
    over: Partial<AssignmentPorts>,
    prepare?: (app: NestFastifyApplication) => unknown,
  ) => {
    const module = AssignmentModule.forPorts({
      database: server.db,
      transport: others.transport,
      calendar: createCalendar(),
      agentKey: 'a key for tests only',
      attachments: testAttachments(),
      mode: 'pull',
      ...over,
    });
    const logger = createLogger({ name: 'assignment', level: 'silent' });
    const app = await createHttpApp(module, { name: 'assignment', logger, verifier: knownPeople });
    apps.push(app);
    await prepare?.(app);
    await app.init();
    return app;
  };
  const app = await start(ports, (first) => {
    connectConsumers(first, [first.get<JunbanConsumer<unknown>>(ASSIGNMENT_CONSUMER)]);
    return first.startAllMicroservices();
  });
  return {
    ...peopleAt(app),
    db: server.db,
    others,
    open: (over) => server.open({ ...SESSIONS, ...over }),
    replica: async (over = {}) =>
      peopleAt(await start({ ...ports, database: await server.open(SESSIONS), ...over })),
    setClock,
    close: async () => {
      await Promise.all(apps.map((each) => each.close()));
      await others.transport.close();
      await server.drop();
    },
  };
};

const peopleAt = (app: NestFastifyApplication): TestReplica => ({
  app,
  agent: (name) => new TestAgent(new Client(app, `agent-${name}`)),
  client: (token) => new Client(app, token),
});
