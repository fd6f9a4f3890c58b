/** A guest's ticket and the key to it. */
export interface GuestKey {
  ticketId: string;
  accessToken: string;
}

/** What a guest's link holds; the key stands behind the `#`, which browsers send to nobody. */
export const readGuestLink = (hash: string): GuestKey | undefined => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [ticketId, accessToken] = [parts.get('ticket'), parts.get('key')];
  return ticketId && accessToken ? { ticketId, accessToken } : undefined;
};

export const guestLink = (origin: string, { ticketId, accessToken }: GuestKey): string =>
  `${origin}/support#${new URLSearchParams({ ticket: ticketId, key: accessToken }).toString()}`;
