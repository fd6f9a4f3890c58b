import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client.js';
import { changed } from '../desk/desk.js';
import type { Presence } from '../types.js';

export type NewPresence = Omit<Presence, 'inHand'>;

/** Says whether one is there, and what one can take. */
export const usePresence = () =>
  useMutation({
    mutationFn: (body: NewPresence) => bodyOf(api.PUT('/agent/v1/presence', { body })),
    onSuccess: (presence) => changed({ presence }),
  });
