import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { provideAttachments } from '#attachments';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { currentTraceparent, Metrics } from '#platform';
import { FollowedCalendar } from '#service';
import { acceptBatchSize, showAcceptance } from './accept/accept-metrics.js';
import { AcceptTickets } from './accept/accept-tickets.js';
import { BlockDesk } from './blocks/block-desk.js';
import { LapseSweeper } from './conversation/lapse-sweeper.js';
import { TicketCommands } from './conversation/ticket-commands.js';
import { TicketReader } from './conversation/ticket-reader.js';
import { LinePace } from './desk/line-pace.js';
import { endsWithout } from './events/ends-without.js';
import { IntakeRoutes } from './events/routes.controller.js';
import { BlocksController } from './http/blocks.controller.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { ConversationController } from './http/conversation.controller.js';
import { DeskController } from './http/desk.controller.js';
import { PreviewsController } from './http/previews.controller.js';
import { TicketStreamController } from './http/ticket-stream.controller.js';
import { TicketsController } from './http/tickets.controller.js';
import { INTAKE_PORTS, type IntakePorts } from './ports.js';
import { TicketWatch } from './live/ticket-watch.js';
import { wakesToo } from './live/wakes-too.js';
import { beforeIntakesEpoch } from './restore/before-epoch.js';
import { KnownTicketsStore } from './store/known-tickets.store.js';
import { IntakeLedger } from './store/ledger.js';

export const INTAKE_CONSUMER = Symbol('intake consumer');

/** The service that takes tickets into the line, and shows customers what becomes of them. */
@Module({})
export class IntakeModule implements BeforeApplicationShutdown {
  constructor(private readonly acceptance: AcceptTickets) {}

  static forPorts(given: IntakePorts): DynamicModule {
    const calendar = new FollowedCalendar(given.database, given.calendar);
    const ports = { ...given, calendar };
    const { database, transport, log } = ports;
    const outbox = new Outbox('intake', currentTraceparent);
    const pace = new LinePace(database, calendar);
    const reader = new TicketReader(database, ports, pace);
    const watch = new TicketWatch(database, reader, pace, ports);
    const command = { database, outbox, transport: wakesToo(transport, watch), desk: ports };
    return {
      module: IntakeModule,
      controllers: [
        IntakeRoutes,
        TicketsController,
        ConversationController,
        TicketStreamController,
        PreviewsController,
        DeskController,
        BlocksController,
        AttachmentsController,
        operationsController({
          service: 'intake',
          consumer: INTAKE_CONSUMER,
          database,
          ledger: new IntakeLedger(database),
        }),
      ],
      providers: [
        { provide: INTAKE_PORTS, useValue: ports },
        { provide: FollowedCalendar, useFactory: () => calendar },
        { provide: LinePace, useFactory: () => pace },
        {
          provide: AcceptTickets,
          inject: [Metrics],
          useFactory: (metrics: Metrics) => {
            const onBatch = acceptBatchSize(metrics);
            const acceptance = new AcceptTickets({ ...command, transport, onBatch });
            showAcceptance(metrics, database, acceptance);
            return acceptance;
          },
        },
        { provide: TicketCommands, useFactory: () => new TicketCommands(command) },
        { provide: BlockDesk, useFactory: () => new BlockDesk(database) },
        { provide: LapseSweeper, useFactory: () => new LapseSweeper(command) },
        { provide: TicketReader, useFactory: () => reader },
        { provide: TicketWatch, useFactory: () => watch },
        ...provideAttachments({ ...ports.attachments, database, side: 'customer', path: '/v1/attachments' }),
        provideConsumer(INTAKE_CONSUMER, {
          service: 'intake',
          sources: ['eligibility', 'scheduling', 'assignment'],
          database,
          store: new KnownTicketsStore(database),
          outbox,
          transport,
          log,
          publishesHeld: false,
          endsWithout,
          beforeEpoch: beforeIntakesEpoch(database),
          onBatch: () => watch.wake(),
        }),
      ],
      exports: [INTAKE_CONSUMER],
    };
  }

  /** What was taken is finished; what comes now is asked to come again. */
  beforeApplicationShutdown(): Promise<void> {
    return this.acceptance.close();
  }
}
