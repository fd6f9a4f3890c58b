import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTable } from '#database';
import {
  addPublishedOffset,
  createMessagingTables,
  dropMessagingTables,
  dropPublishedOffset,
} from '#messaging';
import { IntakeBlocks1764633600000 } from './blocks-migration.js';
import { IntakeAttachments1764720000000 } from './attachments-migration.js';
import { IntakeConversation1764288000000 } from './conversation-migration.js';
import { IntakeDesk1764201600000 } from './desk-migration.js';
import { IntakeRepair1764028800000 } from './repair-migration.js';
import { IntakeRestore1764115200000 } from './restore-migration.js';
import { IntakeTraces1764979200000 } from './traces-migration.js';

const TABLES = [
  `CREATE TABLE turn_counter (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     last_turn bigint NOT NULL,
     last_received_at timestamptz NOT NULL
   )`,
  `INSERT INTO turn_counter (last_turn, last_received_at) VALUES (0, 'epoch')`,
  `CREATE TABLE tickets (
     ticket_id uuid PRIMARY KEY,
     customer text,
     language text NOT NULL,
     turn bigint NOT NULL,
     revision integer NOT NULL,
     status text NOT NULL,
     facts jsonb NOT NULL,
     statement jsonb NOT NULL
   )`,
  'CREATE INDEX tickets_of_customer ON tickets (customer, turn DESC) WHERE customer IS NOT NULL',
  `CREATE TABLE turns (
     turn bigint PRIMARY KEY,
     ticket_id uuid NOT NULL REFERENCES tickets,
     language text NOT NULL,
     waiting boolean NOT NULL DEFAULT false
   )`,
  'CREATE INDEX turns_waiting ON turns (language, turn) WHERE waiting',
  `CREATE TABLE waiting_counters (
     language text NOT NULL,
     bucket bigint NOT NULL,
     waiting integer NOT NULL,
     PRIMARY KEY (language, bucket)
   )`,
  `CREATE TABLE messages (
     message_id uuid PRIMARY KEY,
     ticket_id uuid NOT NULL REFERENCES tickets,
     source text NOT NULL CHECK (source IN ('customer', 'support')),
     at timestamptz NOT NULL,
     body text NOT NULL,
     seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY
   )`,
  'CREATE INDEX messages_of_ticket ON messages (ticket_id, at, seq)',
];

export class Intake1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await createIdempotencyTable(runner);
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency, messages, waiting_counters, turns, tickets, turn_counter');
    await dropMessagingTables(runner);
  }
}

export class IntakePublishedOffset1763942400000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addPublishedOffset(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropPublishedOffset(runner);
  }
}

export const intakeMigrations = [
  Intake1763856000000,
  IntakePublishedOffset1763942400000,
  IntakeRepair1764028800000,
  IntakeRestore1764115200000,
  IntakeDesk1764201600000,
  IntakeConversation1764288000000,
  IntakeBlocks1764633600000,
  IntakeAttachments1764720000000,
  IntakeTraces1764979200000,
];
