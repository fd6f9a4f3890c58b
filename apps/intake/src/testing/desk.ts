import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, type Type } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Status } from '#contracts';
import { SimulatedClock } from '#database';
import { connectConsumers } from '#messaging';
import { type Beginning, testDatabase, type TestDatabase } from '#testing';
import { INTAKE_CONSUMER } from '../intake.module.js';
import type { NewInquiry } from '../domain/inquiry.js';
import type { IntakePorts } from '../ports.js';
import { intakeMigrations } from '../store/migrations.js';
import { intakeApp } from './app.js';
import { clientOf } from './client.js';
import type { OnTurn } from './facts.js';
import { OtherServices } from './other-services.js';

/** Before all that tests state of other services, whatever the day on which they run. */
const SUNDAY_AFTERNOON = '2026-11-22T15:00:00+09:00';

const BEGINNING: Beginning = {
  name: 'intake_desk',
  make: async (server) => {
    await SimulatedClock.create(server.db);
    await OtherServices.migrate(server);
  },
};

/** Intake with real HTTP routes, database and transport; the other services are what a test says of them. */
export class IntakeDesk {
  send!: ReturnType<typeof clientOf>;
  private app!: NestFastifyApplication;

  private constructor(
    readonly server: TestDatabase,
    readonly others: OtherServices,
    private readonly ports: Partial<IntakePorts>,
    private readonly clock: SimulatedClock,
  ) {}

  /** With a clock of its own, which begins on a Sunday afternoon and runs on; `ports` stand in place of the usual ones. */
  static async open(ports: Partial<IntakePorts> = {}): Promise<IntakeDesk> {
    const server = await testDatabase(intakeMigrations, { schema: 'intake', clock: 'simulated' }, BEGINNING);
    const clock = await SimulatedClock.create(server.db);
    const desk = new IntakeDesk(server, await OtherServices.open(server), ports, clock);
    await desk.setClock(SUNDAY_AFTERNOON);
    await desk.start();
    return desk;
  }

  /** Another process of the service in the place of this one. */
  async restart(): Promise<void> {
    await this.app.close();
    await this.start();
  }

  /** The address of this process, for what needs a connection of its own. */
  async url(): Promise<string> {
    if (!this.app.getHttpServer().listening) await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  /** Another process of the service, which answers requests beside this one. */
  async replica(): Promise<{ url: string; close: () => Promise<void> }> {
    const app = await this.make();
    await app.listen(0, '127.0.0.1');
    return { url: await app.getUrl(), close: () => app.close() };
  }

  /** An answer as it is, for what is no JSON. */
  raw(url: string, headers: Record<string, string> = {}) {
    return this.app.inject({ method: 'GET', url, headers });
  }

  private make(): Promise<NestFastifyApplication> {
    return intakeApp(this.server.db, {
      transport: this.others.transport,
      // Whatever the day on which the tests run.
      editionPin: 'ja-2024-09-09',
      ...this.ports,
    });
  }

  private async start(): Promise<void> {
    this.app = await this.make();
    this.send = clientOf(this.app);
    Logger.overrideLogger(false);
    connectConsumers(this.app, [this.app.get(INTAKE_CONSUMER)]);
    await this.app.startAllMicroservices();
    await this.app.init();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.others.transport.close();
    await this.server.drop();
  }

  /** Sets the desk's time, which runs on from there. */
  async setClock(instant: string): Promise<void> {
    await this.clock.set(DateTime.fromISO(instant), { onlyForward: false });
  }

  /** A provider of the running service. */
  get<T>(token: Type<T>): T {
    return this.app.get(token);
  }

  /** A new ticket of Hanako, or of whoever is named. */
  async ticket(inquiry: NewInquiry, as = 'hanako'): Promise<OnTurn> {
    const { status, body } = await this.send('POST', '/v1/tickets', inquiry, { as });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return { ticketId: body.ticketId, turn: body.turn };
  }

  async view(ticketId: string, as = 'hanako') {
    return (await this.send('GET', `/v1/tickets/${ticketId}`, undefined, { as })).body;
  }

  /** Waits until the ticket shows a status, and gives the view with it. */
  async until(ticketId: string, status: Status, as = 'hanako') {
    for (;;) {
      const view = await this.view(ticketId, as);
      if (view.status === status) return view;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What intake has published of a ticket, in order. */
  published(ticketId: string) {
    return this.server.db.query<{ type: string; turn: number; data: Record<string, unknown> }>(
      'SELECT type, turn, data FROM outbox WHERE ticket_id = $1 ORDER BY sequence',
      [ticketId],
    );
  }
}
