import { ENDED_BY } from './lease.js';

/** Why a turn stands in line again. */
export const REQUEUE_CAUSES = [
  'released',
  'handed-over',
  'skipped',
  'away',
  'offline',
  'taken-away',
  ...ENDED_BY,
] as const;

export type RequeueCause = (typeof REQUEUE_CAUSES)[number];
