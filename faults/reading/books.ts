import type { ServiceName } from '#contracts';

/** Where a stream stands at its source. */
export interface SourceStream {
  partition: number;
  epoch: number;
  sequence: number;
  lastId: string | null;
  published: number;
}

/** An event of an outbox, without its data but for the revision that it states or judges, and how. */
export interface OutboxEvent {
  partition: number;
  epoch: number;
  sequence: number;
  id: string;
  previous: string | null;
  type: string;
  ticketId: string;
  turn: number | null;
  revision: number | null;
  outcome: string | null;
}

/** How far a service has read a stream. */
export interface ReaderPlace {
  source: ServiceName;
  partition: number;
  epoch: number;
  sequence: number;
  lastId: string | null;
}

/** What every service keeps of its messages. */
export interface MessagingBooks {
  streams: SourceStream[];
  outbox: OutboxEvent[];
  inbox: ReaderPlace[];
  parked: number;
}

/** A record of Kafka's log. */
export interface LogRecord {
  source: ServiceName;
  partition: number;
  epoch: number;
  sequence: number;
  id: string;
  ticketId: string;
}

export interface IntakeTurn {
  turn: number;
  ticketId: string;
  /** Arrival of the turn, RFC 3339. */
  receivedAt: string;
  status: string;
}

export interface IntakeTicket {
  ticketId: string;
  /** The inquiry's subject. */
  label: string;
  status: string;
}

/** A turn as assignment has it. */
export interface LineTurn {
  turn: number;
  ticketId: string;
  language: string;
  status: string;
}

/** A line of the audit trail, with the agent that only the database knows. */
export interface AuditEntry {
  entry: number;
  act: string;
  cause: string;
  ticketId: string | null;
  turn: number | null;
  fence: number | null;
  agentId: string | null;
  /** Of a presence, like the languages. */
  capacity: number | null;
  languages: string[] | null;
}

/** Something said on a ticket, as intake keeps it for the customer. */
export interface Said {
  ticketId: string;
  from: 'customer' | 'support';
  body: string;
}

/** What the databases hold in the end. */
export interface Books {
  messaging: Record<ServiceName, MessagingBooks>;
  lastTurn: number;
  tickets: IntakeTicket[];
  turns: IntakeTurn[];
  said: Said[];
  line: LineTurn[];
  audit: AuditEntry[];
}

/** A ticket as its customer sees it in the end. */
export interface View {
  label: string;
  ticketId: string;
  status: string;
  messages: Omit<Said, 'ticketId'>[];
}
