import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';
import { isPassing, Problem } from '../../shared/api/problem.js';
import type { Ticket } from '../types.js';
import { isUnsaved, withServerDraft } from './draft-step.js';
import { useWriting, write, writingOn } from './writing.js';

const PAUSE = 800;
const AGAIN = 4_000;

export interface Draft {
  message: string;
  savedAt: string;
}

/** Saves what is there; an emptied text removes the draft. */
const save = async (ticketId: string): Promise<void> => {
  const { message, saved } = writingOn(ticketId);
  const params = { path: { id: ticketId } };
  if (message.trim() === '') {
    await api.DELETE('/agent/v1/tickets/{id}/draft', { params });
    return write(ticketId, { saved: { message } });
  }
  const { savedAt } = saved;
  const body = { message, ...(savedAt && { savedAt }) };
  write(ticketId, { saved: await bodyOf(api.PUT('/agent/v1/tickets/{id}/draft', { params, body })) });
};

/** What changes a ticket's draft is sent in order. */
export const draftScope = (ticketId: string) => ({ id: `draft ${ticketId}` });

/** Keeps the draft at the desk as what is written here, and says where another window has written more. */
export const useDraft = ({ ticketId, draft }: Ticket) => {
  const writing = useWriting(ticketId);
  const saving = useMutation({ mutationFn: () => save(ticketId), scope: draftScope(ticketId) });
  const { error, isPending } = saving;
  const conflict = error instanceof Problem && error.code === 'draft-newer' ? error.body['draft'] : undefined;
  // Nobody begins to write in an empty field that is filled a moment later.
  useLayoutEffect(() => {
    const before = writingOn(ticketId);
    const next = withServerDraft(before, draft);
    if (next !== before) write(ticketId, next);
  }, [ticketId, draft]);
  const isDue = isUnsaved(writing) && !isPending && conflict === undefined;
  const pause = isPassing(error) ? AGAIN : PAUSE;
  const mutate = useEffectEvent(() => saving.mutate());
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(mutate, pause);
    return () => clearTimeout(timer);
  }, [isDue, pause, writing.message]);
  // Who goes on to another ticket within the pause has written all the same.
  const flush = useEffectEvent(() => isDue && saving.mutate());
  useEffect(() => () => void flush(), []);
  return {
    conflict: conflict as Draft | undefined,
    isSaved: !isUnsaved(writing) && writing.message !== '',
    /** Goes on with one of the two texts; the other is replaced. */
    settle: (message: string) => {
      write(ticketId, { message, saved: conflict as Draft });
      saving.reset();
    },
  };
};
