import { useSyncExternalStore } from 'react';
import { keptValue } from '../storage.js';
import type { GuestKey } from './guest-link.js';

const keys = keptValue<GuestKey[]>('junban.guest-tickets', () => []);

/** Keeps the key to a guest's ticket in this browser, the newest first. */
export const keepGuestKey = (key: GuestKey): void =>
  keys.set([key, ...keys.now().filter(({ ticketId }) => ticketId !== key.ticketId)]);

export const forgetGuestKey = (ticketId: string): void =>
  keys.set(keys.now().filter((key) => key.ticketId !== ticketId));

export const guestKeyOf = (ticketId: string): GuestKey | undefined =>
  keys.now().find((key) => key.ticketId === ticketId);

/** The guest's tickets that this browser has keys to. */
export const useGuestKeys = (): GuestKey[] => useSyncExternalStore(keys.subscribe, keys.now);

/** In place of the signed-in person's: what opens a guest's ticket. */
export const headersFor = (ticketId: string): Record<string, string> => {
  const key = guestKeyOf(ticketId);
  return key ? { authorization: `Bearer ${key.accessToken}` } : {};
};
