import type { AuditFilter } from './fields.js';

/** What the trail tells of, as it is chosen from. */
export const ACTS = [
  'queued',
  'unqueued',
  'started',
  'requeued',
  'replied',
  'taken-out',
  'passed',
  'merged',
  'noted',
  'topic-corrected',
  'investigated',
  'lease-extended',
  'presence',
  'searched',
  'abuse-reported',
  'agent-looked-up',
  'overtime-opened',
  'overtime-ended',
  'calendar-changed',
  'saved-reply',
  'trail-opened',
  'trail-exported',
  'months-dropped',
] as const satisfies NonNullable<AuditFilter['act']>[];
