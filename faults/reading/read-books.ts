import { SERVICES, type ServiceName, type TicketFacts, turnStatus } from '#contracts';
import type { Database } from '#database';
import type {
  AuditEntry,
  Books,
  IntakeTicket,
  MessagingBooks,
  OutboxEvent,
  ReaderPlace,
  Said,
  SourceStream,
} from './books.js';

const readMessaging = async (admin: Database, service: ServiceName): Promise<MessagingBooks> => {
  const streams = await admin.query<SourceStream>(
    `SELECT partition, epoch, sequence, last_id AS "lastId", published FROM ${service}.streams ORDER BY partition`,
  );
  const outbox = await admin.query<OutboxEvent>(
    `SELECT partition, epoch, sequence, id, previous, type, ticket_id AS "ticketId", turn,
            (data->>'revision')::integer AS revision, data->>'outcome' AS outcome
       FROM ${service}.outbox ORDER BY partition, epoch, sequence`,
  );
  const inbox = await admin.query<ReaderPlace>(
    `SELECT source, partition, epoch, sequence, last_id AS "lastId" FROM ${service}.inbox`,
  );
  const [parked] = await admin.query<{ count: number }>(`SELECT count(*) FROM ${service}.parked`);
  return { streams, outbox, inbox, parked: parked!.count };
};

interface FactsRow {
  facts: TicketFacts;
}

const factsOf = async (admin: Database, table: string, column: string): Promise<TicketFacts[]> =>
  (await admin.query<FactsRow>(`SELECT ${column} AS facts FROM ${table}`)).map(({ facts }) => facts);

/** Reads the four schemas. The services are at rest, so that what is read fits together. */
export const readBooks = async (admin: Database): Promise<Books> => {
  const messaging = {} as Record<ServiceName, MessagingBooks>;
  for (const service of SERVICES) messaging[service] = await readMessaging(admin, service);
  const [counter] = await admin.query<{ lastTurn: number }>(
    'SELECT last_turn AS "lastTurn" FROM intake.turn_counter',
  );
  const tickets = await admin.query<IntakeTicket>(
    `SELECT ticket_id AS "ticketId", statement->'content'->>'subject' AS label, status FROM intake.tickets`,
  );
  const atIntake = await factsOf(admin, 'intake.tickets', 'facts');
  const inLine = await factsOf(admin, 'assignment.tickets', 'known');
  const said = await admin.query<Said>(
    'SELECT ticket_id AS "ticketId", source AS "from", body FROM intake.messages',
  );
  const audit = await admin.query<AuditEntry>(
    `SELECT entry, act, cause, ticket_id AS "ticketId", turn, fence, agent_id AS "agentId",
            (detail->>'capacity')::integer AS capacity, detail->'languages' AS languages
       FROM assignment.audit ORDER BY entry`,
  );
  return {
    messaging,
    lastTurn: counter!.lastTurn,
    tickets,
    turns: atIntake.flatMap(({ ticketId, turns }) =>
      turns.map((turn) => ({
        turn: turn.turn,
        ticketId,
        receivedAt: turn.inquiry?.receivedAt ?? '',
        status: turnStatus(turn),
      })),
    ),
    said,
    line: inLine.flatMap(({ ticketId, turns }) =>
      turns.map((turn) => ({
        turn: turn.turn,
        ticketId,
        language: turn.inquiry?.language ?? '',
        status: turnStatus(turn),
      })),
    ),
    audit,
  };
};
