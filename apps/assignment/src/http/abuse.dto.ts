import { ABUSE_REASONS, type AbuseReason } from '#contracts';
import { OneOf, Text } from '#platform';

export class AbuseDto {
  @OneOf(ABUSE_REASONS) reason!: AbuseReason;
  @Text({ max: 2_000, description: 'For the operators, who decide' }) note!: string;
}

/** What an agent has told of a customer's conduct. */
export class AbuseReportView {
  ticketId!: string;
  turn!: number;
  at!: string;
  reason!: AbuseReason;
  /** Absent once the ticket is erased */
  note?: string;
}

export class AbuseReportsView {
  items!: AbuseReportView[];
  /** To be sent as `after` for the next page */
  next?: number;
}
