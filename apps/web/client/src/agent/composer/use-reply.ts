import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../shared/api/client.js';
import { Problem } from '../../shared/api/problem.js';
import { leave } from '../desk/desk.js';
import { useStale } from '../ticket/use-ticket.js';
import type { HeldTicket, Message } from '../types.js';
import { useOnce } from './once.js';
import { draftScope } from './use-draft.js';
import type { Crossing } from './unread.js';
import { forgetWriting, writingOn } from './writing.js';

const crossingOf = (error: unknown): Crossing | undefined =>
  error instanceof Problem && error.code === 'revision-outdated'
    ? {
        revision: Number(error.body['revision'] ?? 0),
        messages: (error.body['newMessages'] ?? []) as Message[],
      }
    : undefined;

/** Whether a refusal is about names in the text. */
export const isOnNames = (error: unknown): error is Problem =>
  error instanceof Problem && ['own-name-in-reply', 'name-in-reply'].includes(error.code);

/** Sends what is written; afterwards the ticket is out of hand, and the text with it. */
export const useReply = (ticket: HeldTicket) => {
  const [, go] = useLocation();
  const once = useOnce();
  const { ticketId, fence, turn } = ticket;
  const sending = useMutation({
    // A draft that is on its way must not come after it and be there again.
    scope: draftScope(ticketId),
    mutationFn: (confirmNames: boolean) => {
      const { message, then, reason, missing, attachments, readRevision: revision } = writingOn(ticketId);
      const body = {
        ...{ fence, revision, message, then },
        ...(then === 'declined' && { reason }),
        ...(then === 'question' && missing.length > 0 && { missing }),
        ...(attachments.length > 0 && { attachments: attachments.map(({ attachmentId }) => attachmentId) }),
        ...(confirmNames && { confirmNames }),
      };
      const params = { path: { id: ticketId } };
      return api.POST('/agent/v1/tickets/{id}/reply', { params, body, headers: once(body) });
    },
    onSuccess: () => {
      leave(ticket);
      forgetWriting(ticketId);
      go('/', { state: { done: { what: 'replied', turn } } });
    },
    onError: useStale(ticket),
  });
  const crossing = crossingOf(sending.error);
  return {
    send: sending.mutate,
    reset: sending.reset,
    isPending: sending.isPending,
    error: sending.error,
    ...(crossing && { crossing }),
  };
};
