import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { headersNow } from '../../shared/api/client.js';
import type { Problem } from '../../shared/api/problem.js';
import { useLive } from '../../shared/live/live.js';
import { useSession } from '../../shared/session/session.js';
import { headersFor } from '../guests/guest-keys.js';
import type { Ticket } from './ticket.js';

export interface LiveTicket {
  ticket?: Ticket;
  isConnected: boolean;
  /** Why it is not shown. */
  problem?: Problem;
  isErased: boolean;
}

/** A ticket as it stands, live. */
export const useTicket = (ticketId: string): LiveTicket => {
  const { session } = useSession();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<{ by: string | undefined; problem: Problem }>();
  const [isErased, setErased] = useState(false);
  const who = session?.token;
  // Somebody who signs in is let in where they were refused before.
  const path = refused && refused.by === who ? undefined : `/v1/tickets/${ticketId}/stream`;
  const { state, isConnected } = useLive<Ticket>(path, 'ticket', {
    reader: who,
    headers: () => ({ ...headersNow(), ...headersFor(ticketId) }),
    onRefused: (problem) => setRefused({ by: who, problem }),
    onOther: (event) => {
      if (event !== 'erased') return;
      setErased(true);
      void queries.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
  return {
    ...(state && { ticket: state }),
    isConnected,
    ...(path === undefined && refused && { problem: refused.problem }),
    isErased,
  };
};
