import type { Type } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DateTime } from 'luxon';
import { ASSIGNMENT_CONSUMER, assignmentMigrations } from '#assignment';
import { createCalendar } from '#calendar';
import type { ServiceName } from '#contracts';
import { Database, type MigrationClass, SimulatedClock } from '#database';
import { ELIGIBILITY_CONSUMER, eligibilityMigrations } from '#eligibility';
import { INTAKE_CONSUMER, intakeMigrations } from '#intake';
import { connectConsumers, InProcessTransport, type JunbanConsumer } from '#messaging';
import { createHttpApp, createLogger, GuestTokens, platformProblem, type TokenVerifier } from '#platform';
import { type Editions, loadEditions, loadHelpCenter } from '#policy';
import { SCHEDULING_CONSUMER, schedulingMigrations } from '#scheduling';
import { freshDatabase, testAttachments } from '#testing';
import { DeskModule } from '../src/desk.module.js';

const MIGRATIONS: Record<ServiceName, MigrationClass[]> = {
  intake: intakeMigrations,
  eligibility: eligibilityMigrations,
  scheduling: schedulingMigrations,
  assignment: assignmentMigrations,
};
const CONSUMERS = [INTAKE_CONSUMER, ELIGIBILITY_CONSUMER, SCHEDULING_CONSUMER, ASSIGNMENT_CONSUMER];

/** A token is a role, a plan and a name: "customer-paid-hanako", "agent", "operator"; without one it is a guest. */
const byWords: TokenVerifier = {
  verify: (token) => {
    const [role, plan, name = token] = token.split('-');
    if (role !== 'customer' && role !== 'agent' && role !== 'operator')
      return Promise.reject(platformProblem('token-invalid'));
    const paid = plan === 'paid' ? 'paid' : 'free';
    return Promise.resolve({ kind: 'user', subject: name, roles: [role], plan: paid, names: [] });
  },
};

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: object;
  as?: string;
}

interface Known {
  /** The editions that each of the two knows; the shipped ones unless given. */
  intake?: Editions;
  eligibility?: Editions;
}

/** All four services on one PostgreSQL, with the in-process transport and a clock that tests set. */
export class WholeDesk {
  private app?: NestFastifyApplication;
  private transport?: InProcessTransport;

  private constructor(
    readonly databases: Record<ServiceName, Database>,
    private readonly clock: SimulatedClock,
    private readonly admin: Database,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<WholeDesk> {
    const fresh = await freshDatabase();
    const { url } = fresh;
    const admin = await Database.open({ url, schema: 'public', migrations: [], name: 'test', poolSize: 1 });
    const clock = await SimulatedClock.create(admin);
    const opened = Object.entries(MIGRATIONS).map(async ([schema, migrations]) => {
      const database = await Database.open({
        ...{ url, schema, migrations, name: 'test', poolSize: 4, clock: 'simulated' },
      });
      await database.migrate();
      return [schema, database] as const;
    });
    const databases = Object.fromEntries(await Promise.all(opened)) as Record<ServiceName, Database>;
    return new WholeDesk(databases, clock, admin, () => fresh.drop());
  }

  /** Starts the services, which know these editions. */
  async start({ intake = loadEditions(), eligibility = loadEditions() }: Known = {}): Promise<void> {
    const { databases } = this;
    this.transport = new InProcessTransport({ databases, pollMillis: 20 });
    const { transport } = this;
    const attachments = testAttachments();
    const helpCenter = loadHelpCenter();
    const calendar = createCalendar();
    const guestTokens = new GuestTokens({ current: 1, keys: new Map([[1, Buffer.alloc(32, 7)]]) });
    const module = DeskModule.forPorts({
      intake: {
        ...{ database: databases.intake, transport, editions: intake, helpCenter, calendar, guestTokens },
        attachments,
      },
      eligibility: { database: databases.eligibility, transport, editions: eligibility },
      scheduling: { database: databases.scheduling, transport },
      assignment: {
        database: databases.assignment,
        transport,
        calendar,
        agentKey: 'a key for tests only',
        attachments,
        mode: 'pull',
      },
    });
    const logger = createLogger({ name: 'desk', level: 'silent' });
    const app = await createHttpApp(module, { name: 'desk', logger, verifier: byWords });
    connectConsumers(
      app,
      CONSUMERS.map((consumer) => app.get<JunbanConsumer<unknown>>(consumer)),
    );
    await app.startAllMicroservices();
    await app.init();
    this.app = app;
  }

  async stop(): Promise<void> {
    await this.app?.close();
    await this.transport?.close();
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all([...Object.values(this.databases), this.admin].map((database) => database.close()));
    await this.drop();
  }

  /** A provider of the running services. */
  get<T>(token: Type<T>): T {
    return this.app!.get(token, { strict: false });
  }

  async setClock(instant: string): Promise<void> {
    await this.clock.set(DateTime.fromISO(instant), { onlyForward: false });
  }

  async ask({ method = 'GET', path, body, as }: Asked): Promise<{ status: number; body: any }> {
    const answer = await this.app!.inject({
      method,
      url: path,
      headers: {
        'accept-language': 'en',
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
  }
}
