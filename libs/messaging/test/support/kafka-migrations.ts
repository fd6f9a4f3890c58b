import type { QueryRunner } from 'typeorm';
import { addPublishedOffset, dropPublishedOffset } from '#messaging';
import { Tallies1700000000000 } from './tally-store.js';

export class PublishedOffsets1700000000001 {
  up(runner: QueryRunner): Promise<void> {
    return addPublishedOffset(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return dropPublishedOffset(runner);
  }
}

export const KAFKA_MIGRATIONS = [Tallies1700000000000, PublishedOffsets1700000000001];
