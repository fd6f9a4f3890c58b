import { useIsMutating, useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client.js';
import { changed } from '../desk/desk.js';
import type { Presence } from '../types.js';

export type NewPresence = Omit<Presence, 'inHand'>;

const PRESENCE = ['presence'];

/** What is asked for in this order is asked of the desk in this order: nobody takes a turn before they are there. */
export const IN_ORDER = { id: 'presence' };

/** Says whether one is there, and what one can take. */
export const usePresence = () =>
  useMutation({
    mutationKey: PRESENCE,
    scope: IN_ORDER,
    mutationFn: (body: NewPresence) => bodyOf(api.PUT('/agent/v1/presence', { body })),
    onSuccess: (presence) => changed({ presence }),
  });

/** Whether the agent has just said that they are there, and the desk has not answered yet. */
export const useIsComing = (): boolean =>
  useIsMutating({
    mutationKey: PRESENCE,
    predicate: ({ state }) => (state.variables as NewPresence | undefined)?.status === 'available',
  }) > 0;
