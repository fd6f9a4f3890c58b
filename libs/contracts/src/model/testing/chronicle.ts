import type { Language, Outcome } from '../../events/data.js';
import type { AnyEvent } from '../../events/event.js';
import type { ServiceName } from '../../events/services.js';

/** An agent as the desk stood when a turn was offered. */
export interface AgentThen {
  agentId: string;
  available: boolean;
  languages: readonly Language[];
  capacity: number;
  inHand: number;
}

/** What truly happened at the simulated desk, whoever knew of it. */
export type Happening =
  | {
      kind: 'stated';
      ticketId: string;
      turn: number;
      revision: number;
      language: Language;
      verdict?: Outcome;
    }
  | { kind: 'ended'; turn: number }
  | { kind: 'erased'; ticketId: string }
  | { kind: 'published'; event: AnyEvent }
  | { kind: 'applied'; at: ServiceName; event: AnyEvent }
  | { kind: 'parked' | 'unparked'; at: ServiceName; event: AnyEvent }
  | {
      kind: 'offered';
      turn: number;
      agentId: string;
      fence: number;
      now: number;
      open: boolean;
      agents: AgentThen[];
    }
  | { kind: 'returned'; turn: number; agentId: string; fence: number; willingly: boolean }
  | { kind: 'replied'; turn: number; agentId: string; fence: number; revisionSeen: number }
  | { kind: 'refused'; turn: number; agentId: string; fence: number }
  | { kind: 'passed'; turn: number };

/** The record of what happened, in order. */
export type Chronicle = Happening[];
