import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTable } from '#database';
import {
  addPublishedOffset,
  createMessagingTables,
  dropMessagingTables,
  dropPublishedOffset,
} from '#messaging';
import { AssignmentAbuse1764633600001 } from './abuse-migration.js';
import { AssignmentAttachments1764720000000 } from './attachments-migration.js';
import { AssignmentAudit1764806400000 } from './audit-migration.js';
import { AssignmentCalendar1764201600000 } from './calendar-migration.js';
import { AssignmentFlow1764979200000 } from './flow-migration.js';
import { AssignmentLeases1764460800000 } from './leases-migration.js';
import { AssignmentLine1764374400000 } from './line-migration.js';
import { AssignmentRepair1764028800000 } from './repair-migration.js';
import { AssignmentReplies1764547200000 } from './replies-migration.js';
import { AssignmentRestore1764115200000 } from './restore-migration.js';
import { AssignmentSearch1764633600000 } from './search-migration.js';
import { AssignmentTopic1764288000000 } from './topic-migration.js';
import { AssignmentWrites1764892800000 } from './writes-migration.js';
import { AssignmentTraces1765065600000 } from './traces-migration.js';

const TABLES = [
  `CREATE TABLE line (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    watermark bigint NOT NULL DEFAULT 0
  )`,
  'INSERT INTO line DEFAULT VALUES',
  // Nothing here tells who an agent is: the hash is keyed, and the id is random (DESIGN §9).
  `CREATE TABLE agents (
    agent_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    subject_hash bytea NOT NULL UNIQUE,
    status text NOT NULL DEFAULT 'offline' CHECK (status IN ('available', 'away', 'offline')),
    languages text[] NOT NULL DEFAULT '{}',
    capacity integer NOT NULL DEFAULT 1 CHECK (capacity > 0),
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  `CREATE TABLE tickets (
    ticket_id uuid PRIMARY KEY,
    known jsonb NOT NULL,
    inquiry jsonb
  )`,
  // Derived from the facts of the tickets, but for who returned a turn.
  `CREATE TABLE turns (
    turn bigint PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES tickets,
    language text,
    opens_at timestamptz,
    waiting boolean NOT NULL,
    settled boolean NOT NULL,
    returned_by uuid REFERENCES agents
  )`,
  'CREATE INDEX turns_waiting ON turns (language, turn) WHERE waiting',
  'CREATE INDEX turns_settled ON turns (turn) WHERE settled',
  `CREATE TABLE messages (
    message_id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES tickets,
    source text NOT NULL CHECK (source IN ('customer', 'support')),
    at timestamptz NOT NULL,
    body text NOT NULL,
    revision integer NOT NULL
  )`,
  'CREATE INDEX messages_of_ticket ON messages (ticket_id)',
  `CREATE TABLE notes (
    note_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    ticket_id uuid NOT NULL REFERENCES tickets,
    at timestamptz NOT NULL,
    agent_id uuid NOT NULL REFERENCES agents,
    body text NOT NULL
  )`,
  'CREATE INDEX notes_of_ticket ON notes (ticket_id)',
  `CREATE TABLE assignments (
    turn bigint PRIMARY KEY REFERENCES turns,
    ticket_id uuid NOT NULL,
    fence bigint NOT NULL,
    agent_id uuid NOT NULL REFERENCES agents,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_until timestamptz NOT NULL
  )`,
  'CREATE INDEX assignments_of_agent ON assignments (agent_id)',
  'CREATE INDEX assignments_by_lease ON assignments (lease_until)',
  `CREATE TABLE audit (
    entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    act text NOT NULL,
    ticket_id uuid,
    turn bigint,
    fence bigint,
    agent_id uuid,
    cause text NOT NULL,
    detail jsonb NOT NULL
  )`,
  `CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`,
];

export class Assignment1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await createIdempotencyTable(runner);
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE idempotency, audit, assignments, notes, messages, turns, tickets, agents, line',
    );
    await runner.query('DROP FUNCTION refuse_change_of_audit');
    await dropMessagingTables(runner);
  }
}

export class AssignmentPublishedOffset1763942400000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addPublishedOffset(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropPublishedOffset(runner);
  }
}

export const assignmentMigrations = [
  Assignment1763856000000,
  AssignmentPublishedOffset1763942400000,
  AssignmentRepair1764028800000,
  AssignmentRestore1764115200000,
  AssignmentCalendar1764201600000,
  AssignmentTopic1764288000000,
  AssignmentLine1764374400000,
  AssignmentLeases1764460800000,
  AssignmentReplies1764547200000,
  AssignmentSearch1764633600000,
  AssignmentAbuse1764633600001,
  AssignmentAttachments1764720000000,
  AssignmentAudit1764806400000,
  AssignmentWrites1764892800000,
  AssignmentFlow1764979200000,
  AssignmentTraces1765065600000,
];
