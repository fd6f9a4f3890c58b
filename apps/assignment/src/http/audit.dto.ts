import { InstantText, OneOf, Uuid, Whole } from '#platform';
import { AUDIT_ACTS, type AuditAct } from '../store/audit.js';
import { AUDIT_FORMATS, type AuditFormat } from './audit-formats.js';

const HIGHEST = 999_999_999_999_999;

class AuditFilterDto {
  @Uuid({ optional: true }) ticketId?: string;
  @Whole({ min: 1, max: HIGHEST, fromText: true, optional: true }) turn?: number;
  @OneOf(AUDIT_ACTS, { optional: true }) act?: AuditAct;
  @Uuid({ optional: true, description: 'The opaque id of an agent' }) agent?: string;
  @InstantText({ optional: true, description: 'From this instant on' }) from?: string;
  @InstantText({ optional: true, description: 'Before this instant' }) to?: string;
}

export class AuditQueryDto extends AuditFilterDto {
  @Whole({ min: 0, max: HIGHEST, fromText: true, optional: true, description: 'The next of the page before' })
  after?: number;
  @Whole({ min: 1, max: 500, fromText: true, optional: true, description: '100 unless given' })
  limit?: number;
}

export class AuditExportDto extends AuditFilterDto {
  @OneOf(AUDIT_FORMATS, { optional: true, description: 'ndjson unless given' }) format?: AuditFormat;
}

/** An entry of the audit trail */
export class AuditEntryView {
  entry!: number;
  at!: string;
  act!: string;
  cause!: string;
  ticketId?: string;
  turn?: number;
  fence?: number;
  /** Opaque; who it is, only an operator who names the subject can find */
  agentId?: string;
  /** What else belongs to the act, agents' reasons among it */
  detail!: Record<string, unknown>;
  /** The transaction that wrote it: one that a claim's snapshot shows was known to the claim */
  transaction!: string;
}

export class AuditPageView {
  items!: AuditEntryView[];
  /** To be sent as `after` for the next page */
  next?: number;
}
