import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from '@nestjs/common';
import { type Status } from '#contracts';
import { connectConsumers } from '#messaging';
import { testDatabase, type TestDatabase } from '#testing';
import { INTAKE_CONSUMER } from '../intake.module.js';
import type { NewInquiry } from '../domain/inquiry.js';
import { intakeMigrations } from '../store/migrations.js';
import { intakeApp } from './app.js';
import { clientOf } from './client.js';
import type { OnTurn } from './facts.js';
import { OtherServices } from './other-services.js';

/** Intake with real HTTP routes, database and transport; the other services are what a test says of them. */
export class IntakeDesk {
  readonly send: ReturnType<typeof clientOf>;

  private constructor(
    readonly server: TestDatabase,
    readonly others: OtherServices,
    private readonly app: NestFastifyApplication,
  ) {
    this.send = clientOf(app);
  }

  static async open(): Promise<IntakeDesk> {
    const server = await testDatabase(intakeMigrations, { schema: 'intake' });
    const others = await OtherServices.open(server);
    const app = await intakeApp(server.db, {
      transport: others.transport,
      // Whatever the day on which the tests run.
      editionPin: 'ja-2024-09-09',
    });
    Logger.overrideLogger(false);
    connectConsumers(app, [app.get(INTAKE_CONSUMER)]);
    await app.startAllMicroservices();
    await app.init();
    return new IntakeDesk(server, others, app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.others.transport.close();
    await this.server.drop();
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
