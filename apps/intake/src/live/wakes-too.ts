import type { Transport } from '#messaging';

/** A transport that is woken by whoever has changed a ticket: those who watch tickets are woken with it. */
export const wakesToo = (
  transport: Pick<Transport, 'wake'>,
  others: { wake: () => void },
): Pick<Transport, 'wake'> => ({
  wake: (service) => {
    transport.wake(service);
    others.wake();
  },
});
