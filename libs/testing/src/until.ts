import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until what is seen satisfies, however slow the machine; fails with what was seen last. */
export const until = async <R>(look: () => R | Promise<R>, satisfied: (seen: R) => boolean): Promise<R> => {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (satisfied(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`It did not come. Seen last: ${JSON.stringify(seen)}`);
    await sleep(10);
  }
};
