/** A line of the audit trail, as far as it tells how turns were given. Instants are epoch milliseconds. */
export interface TrailEntry {
  entry: number;
  at: number;
  act: string;
  cause: string;
  turn?: number;
  agentId?: string;
  /** The transaction that wrote it (xid8). */
  xact: bigint;
  detail: TrailDetail;
}

/** What entries tell besides; each act has some of it. */
export interface TrailDetail {
  language?: string;
  /** RFC 3339. */
  opensAt?: string;
  receivedAt?: string;
  until?: string;
  /** Of a claim: what the statement that chose could see (pg_snapshot). */
  snapshot?: string;
  languages?: string[];
  reason?: string;
  version?: number;
  closures?: { from: string; to: string }[];
  /** Of a reply that merged its turn into another. */
  into?: { turn: number };
}

/** An entry about a turn. */
export type TurnEntry = TrailEntry & { turn: number };

export const isAboutTurn = (entry: TrailEntry): entry is TurnEntry => entry.turn !== undefined;

/** An entry about a turn in an agent's hand. */
export type HandEntry = TurnEntry & { agentId: string };

/** What came to a turn in line, in the words of the trail. */
export const LINE_ACTS = [
  'queued',
  'unqueued',
  'started',
  'requeued',
  'replied',
  'taken-out',
  'passed',
] as const;

/** What decides who is given turns, and when. */
export const DESK_ACTS = [
  'presence',
  'overtime-opened',
  'overtime-ended',
  'calendar-changed',
  'trail-opened',
] as const;
