import { useEffect, useSyncExternalStore } from 'react';
import { keptValue } from '../storage.js';
import { stateOf, type Summary } from './ticket.js';

const seen = keptValue<Readonly<Record<string, string>>>('junban.seen', () => ({}));

/** The states of tickets that were last shown in this browser. */
export const useSeen = () => useSyncExternalStore(seen.subscribe, seen.now);

/** Remembers that a ticket's state was shown. */
export const useSeeing = (ticket: Summary | undefined): void => {
  const state = ticket && stateOf(ticket);
  const ticketId = ticket?.ticketId;
  useEffect(() => {
    if (ticketId && state && seen.now()[ticketId] !== state) seen.set({ ...seen.now(), [ticketId]: state });
  }, [ticketId, state]);
};
