import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';
import { Problem } from '../../shared/api/problem.js';
import { leave, useDesk } from '../desk/desk.js';
import type { Ticket } from '../types.js';

const keyOf = (ticketId: string) => ['ticket', ticketId];

/** Keeps a ticket that an answer has brought. */
export const useKeepTicket = () => {
  const queries = useQueryClient();
  return (ticket: Ticket) => queries.setQueryData(keyOf(ticket.ticketId), ticket);
};

/** After a refusal: a ticket whose fence has ended is out of hand, and is read anew. */
export const useStale = (ticket: Ticket) => {
  const queries = useQueryClient();
  return (error: Error) => {
    if (!(error instanceof Problem) || error.code !== 'stale-fence') return;
    leave(ticket);
    void queries.invalidateQueries({ queryKey: keyOf(ticket.ticketId) });
  };
};

/** A ticket: live while it is in hand, otherwise as it was read. */
export const useTicket = (ticketId: string) => {
  const queries = useQueryClient();
  const { state } = useDesk();
  const live = state?.tickets.find((ticket) => ticket.ticketId === ticketId);
  const query = useQuery({
    queryKey: keyOf(ticketId),
    queryFn: () => bodyOf(api.GET('/agent/v1/tickets/{id}', { params: { path: { id: ticketId } } })),
    refetchInterval: live ? false : 15_000,
  });
  const isLive = live !== undefined;
  // What was read before holds no more once the ticket has left the hand.
  const isGone = state !== undefined && !isLive;
  const isThoughtHeld = query.data?.fence !== undefined && state;
  useEffect(() => {
    if (isGone) void queries.invalidateQueries({ queryKey: keyOf(ticketId) });
  }, [queries, isGone, isThoughtHeld, ticketId]);
  return { ticket: live ?? query.data, error: live ? null : query.error, retry: () => void query.refetch() };
};
