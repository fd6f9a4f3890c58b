import { type DynamicModule, Module } from '@nestjs/common';
import { provideAttachments } from '#attachments';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { currentTraceparent } from '#platform';
import { FollowedCalendar } from '#service';
import { AddNote } from './acts/add-note.js';
import { AgentNames } from './acts/agent-names.js';
import { AgentStreams } from './acts/agent-streams.js';
import { AuditMonths } from './acts/audit-months.js';
import { CorrectTopic } from './acts/correct-topic.js';
import { ChooseTurns } from './acts/choose-turns.js';
import { DeskChanges } from './acts/desk-changes.js';
import { DeskHours } from './acts/desk-hours.js';
import { Drafts } from './acts/drafts.js';
import { FillSearch } from './acts/fill-search.js';
import { GiveBack } from './acts/give-back.js';
import { GiveTurns } from './acts/give-turns.js';
import { HeldTickets } from './acts/held-ticket.js';
import { Investigate } from './acts/investigate.js';
import { LineBell } from './acts/line-bell.js';
import { LineCounters } from './acts/line-counters.js';
import { LineMetrics } from './acts/line-metrics.js';
import { LineRounds } from './acts/line-rounds.js';
import { LineWatch } from './acts/line-watch.js';
import { OvertimeDesk } from './acts/overtime-desk.js';
import { MergeTickets } from './acts/merge.js';
import { OpenLook } from './acts/open-look.js';
import { OpenTrail } from './acts/open-trail.js';
import { PassLine } from './acts/pass-line.js';
import { PresenceDesk } from './acts/presence.js';
import { PutBack } from './acts/put-back.js';
import { ReadAgents } from './acts/read-agents.js';
import { ReadAudit } from './acts/read-audit.js';
import { ReadCorrections } from './acts/read-corrections.js';
import { ReadDesk } from './acts/read-desk.js';
import { ReadHistory } from './acts/read-history.js';
import { ReadQueue } from './acts/read-queue.js';
import { Reply } from './acts/reply.js';
import { ReplyGuard } from './acts/reply-guard.js';
import { ReportAbuse } from './acts/report-abuse.js';
import { SavedReplies } from './acts/saved-replies.js';
import { StartTurns } from './acts/start-turns.js';
import { SearchDesk } from './acts/search-desk.js';
import { SendReply } from './acts/send-reply.js';
import { TakeAway } from './acts/take-away.js';
import { TakeBack } from './acts/take-back.js';
import { UseSavedReply } from './acts/use-saved-reply.js';
import { ComplianceMetrics } from './compliance/compliance-metrics.js';
import { ReadCompliance } from './compliance/read-compliance.js';
import { UploadImage } from './acts/upload-image.js';
import { endsWithout } from './events/ends-without.js';
import { AssignmentRoutes } from './events/routes.controller.js';
import { AbuseController } from './http/abuse.controller.js';
import { ActsController } from './http/acts.controller.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { AgentSubjects } from './http/agent-subjects.js';
import { AgentsController } from './http/agents.controller.js';
import { AuditController } from './http/audit.controller.js';
import { ComplianceController } from './http/compliance.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { FlowController } from './http/flow.controller.js';
import { InvestigationDatesController } from './http/investigation-dates.controller.js';
import { LineController } from './http/line.controller.js';
import { LooksController } from './http/looks.controller.js';
import { MergeController } from './http/merge.controller.js';
import { OperationsController } from './http/operations.controller.js';
import { OvertimeController } from './http/overtime.controller.js';
import { PresenceController } from './http/presence.controller.js';
import { SavedRepliesController } from './http/saved-replies.controller.js';
import { SearchController } from './http/search.controller.js';
import { StreamController } from './http/stream.controller.js';
import { TicketsController } from './http/tickets.controller.js';
import { TurnsController } from './http/turns.controller.js';
import { UseSavedRepliesController } from './http/use-saved-replies.controller.js';
import { type AssignmentPorts, SETTINGS, settingsOf } from './ports.js';
import { AssignmentLedger } from './store/ledger.js';
import { TicketsStore } from './store/tickets.store.js';

export const ASSIGNMENT_CONSUMER = Symbol('assignment consumer');

const ACTS = [
  LineCounters,
  DeskChanges,
  DeskHours,
  ChooseTurns,
  StartTurns,
  GiveTurns,
  PutBack,
  TakeBack,
  PresenceDesk,
  HeldTickets,
  GiveBack,
  AgentNames,
  ReplyGuard,
  SendReply,
  Reply,
  MergeTickets,
  Drafts,
  SavedReplies,
  AddNote,
  PassLine,
  OvertimeDesk,
  CorrectTopic,
  Investigate,
  OpenLook,
  TakeAway,
  ReportAbuse,
  UploadImage,
];
const READING = [
  ReadDesk,
  ReadHistory,
  ReadQueue,
  ReadAgents,
  ReadCorrections,
  ReadCompliance,
  ReadAudit,
  SearchDesk,
  UseSavedReply,
  AgentSubjects,
];

/** The service that keeps the line and gives its turns to agents. */
@Module({})
export class AssignmentModule {
  static forPorts(ports: AssignmentPorts): DynamicModule {
    const { database, transport, log } = ports;
    const calendar = new FollowedCalendar(database, ports.calendar);
    const bell = new LineBell();
    return {
      module: AssignmentModule,
      controllers: [
        AssignmentRoutes,
        PresenceController,
        TurnsController,
        TicketsController,
        StreamController,
        ActsController,
        LooksController,
        InvestigationDatesController,
        MergeController,
        DraftsController,
        SavedRepliesController,
        UseSavedRepliesController,
        OperationsController,
        FlowController,
        AgentsController,
        LineController,
        OvertimeController,
        SearchController,
        AbuseController,
        ComplianceController,
        AuditController,
        AttachmentsController,
        operationsController({
          service: 'assignment',
          consumer: ASSIGNMENT_CONSUMER,
          database,
          ledger: new AssignmentLedger(database),
        }),
      ],
      providers: [
        { provide: SETTINGS, useValue: settingsOf({ ...ports, calendar }) },
        { provide: LineBell, useValue: bell },
        { provide: FollowedCalendar, useFactory: () => calendar },
        provideConsumer(ASSIGNMENT_CONSUMER, {
          service: 'assignment',
          sources: ['intake', 'eligibility', 'scheduling'],
          database,
          store: new TicketsStore(database, ports.agentKey),
          outbox: new Outbox('assignment', currentTraceparent),
          transport,
          log,
          publishesHeld: true,
          onApplied: () => bell.ring(),
          endsWithout,
        }),
        ...provideAttachments({
          ...{ ...ports.attachments, database },
          ...{ side: 'support', path: '/agent/v1/attachments' },
        }),
        ...ACTS,
        ...READING,
        LineRounds,
        FillSearch,
        LineWatch,
        LineMetrics,
        ComplianceMetrics,
        AgentStreams,
        AuditMonths,
        OpenTrail,
      ],
      exports: [ASSIGNMENT_CONSUMER],
    };
  }
}
