import type { paths } from '../../shared/api/schema.js';
import { instantOf } from '../days.js';

export type AuditFilter = Omit<
  NonNullable<paths['/operations/v1/audit']['get']['parameters']['query']>,
  'after' | 'limit'
>;

/** What is entered to search by; empty fields fit everything. */
export interface AuditFields {
  ticketId: string;
  turn: string;
  act: string;
  agent: string;
  /** As entered in Japan's time. */
  from: string;
  to: string;
}

export const EMPTY: AuditFields = { ticketId: '', turn: '', act: '', agent: '', from: '', to: '' };

/** As the service takes it. */
export const queryOf = ({ ticketId, turn, act, agent, from, to }: AuditFields): AuditFilter => ({
  ...(ticketId.trim() && { ticketId: ticketId.trim() }),
  ...(turn.trim() && { turn: Number(turn) }),
  ...(act && { act: act as NonNullable<AuditFilter['act']> }),
  ...(agent.trim() && { agent: agent.trim() }),
  ...(from && { from: instantOf(from) }),
  ...(to && { to: instantOf(to) }),
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Fields that cannot be searched by as they are. */
export const wrongFields = ({ ticketId, turn, agent, from, to }: AuditFields): (keyof AuditFields)[] => [
  ...(ticketId.trim() && !UUID.test(ticketId.trim()) ? (['ticketId'] as const) : []),
  ...(turn.trim() && !/^[1-9]\d{0,14}$/.test(turn.trim()) ? (['turn'] as const) : []),
  ...(agent.trim() && !UUID.test(agent.trim()) ? (['agent'] as const) : []),
  ...(from && to && from >= to ? (['to'] as const) : []),
];
