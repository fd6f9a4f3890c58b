import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useOnce } from '../composer/once.js';
import { writeWords } from '../composer/writing.js';
import { leave } from '../desk/desk.js';
import type { Done } from '../Home.js';
import { useStale } from '../ticket/use-ticket.js';
import type { HeldTicket } from '../types.js';

type Headers = Record<string, string>;

/** Acts after which the ticket is in other hands, or in none. */
const ENDING = ['hand-over', 'release', 'skip', 'merge'] as const satisfies Done['what'][];
type Ending = (typeof ENDING)[number];

interface ActOptions<B> {
  ticket: HeldTicket;
  body: () => B;
  send: (body: B, headers: Headers) => Promise<unknown>;
  act: Ending | 'abuse' | 'investigation' | 'topic';
  onClose: () => void;
}

const isEnding = (act: string): act is Ending => ENDING.some((ending) => ending === act);

/**
 * Does something to a ticket in hand, once however often it is sent. Its words are wanted no more once it is done; what
 * ends the assignment leads back to the desk.
 */
export const useAct = <B>({ ticket, body, send, act, onClose }: ActOptions<B>) => {
  const [, go] = useLocation();
  const once = useOnce();
  return useMutation({
    mutationFn: () => {
      const sent = body();
      return send(sent, once(sent));
    },
    onSuccess: () => {
      writeWords(ticket.ticketId, act, '');
      onClose();
      if (!isEnding(act)) return;
      leave(ticket);
      go('/', { state: { done: { what: act, turn: ticket.turn } } });
    },
    onError: useStale(ticket),
  });
};
