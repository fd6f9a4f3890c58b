import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useOnce } from '../composer/once.js';
import { writeWords } from '../composer/writing.js';
import { leave } from '../desk/desk.js';
import type { Done } from '../Home.js';
import { useStale } from '../ticket/use-ticket.js';
import type { HeldTicket } from '../types.js';

type Headers = Record<string, string>;

interface ActOptions<B> {
  ticket: HeldTicket;
  body: () => B;
  send: (body: B, headers: Headers) => Promise<unknown>;
  /** Whose words it sends: they are wanted no more once it is done. */
  words: string;
  /** It ends the assignment. */
  ends?: Done['what'];
  onClose: () => void;
}

/** Does something to a ticket in hand, once however often it is sent; what ends the assignment leads back to the desk. */
export const useAct = <B>({ ticket, body, send, words, ends, onClose }: ActOptions<B>) => {
  const [, go] = useLocation();
  const once = useOnce();
  return useMutation({
    mutationFn: () => {
      const sent = body();
      return send(sent, once(sent));
    },
    onSuccess: () => {
      writeWords(ticket.ticketId, words, '');
      onClose();
      if (!ends) return;
      leave(ticket);
      go('/', { state: { done: { what: ends, turn: ticket.turn } } });
    },
    onError: useStale(ticket),
  });
};
