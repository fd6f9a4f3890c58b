import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTicketTraces, dropTicketTraces } from '#messaging';

/** By what the traces of a ticket are linked over days. */
export class SchedulingTraces1764979200000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTicketTraces(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTicketTraces(runner);
  }
}
