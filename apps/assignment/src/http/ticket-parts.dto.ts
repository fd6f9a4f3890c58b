import type { Reason } from '#contracts';

/** What an agent has begun to write on a ticket. */
export class DraftView {
  message!: string;
  savedAt!: string;
}

/** The other ticket of a merge, and its turn. */
export class MergedTicketView {
  ticketId!: string;
  turn!: number;
}

/** Why the policy decided so. */
export class ReasonView implements Reason {
  code!: 'out-of-scope' | 'plan-not-entitled' | 'information-missing';
  /** The circled number of the Japanese edition or the heading of the English one */
  section!: string;
}

/** On what the customer uses the product. */
export class EnvironmentView {
  browser?: string;
  browserVersion?: string;
  device?: string;
}

/** What was asked for the topic. */
export class DetailsView {
  steps?: string;
  errorMessage?: string;
  exchange?: string;
  coin?: string;
  blockchain?: string;
  connection?: string;
  fileType?: string;
}
