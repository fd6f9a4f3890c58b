import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again each half second until what it sees satisfies; after five minutes an error tells what was seen last. */
export const eventually = async <R>(
  what: string,
  look: () => Promise<R>,
  satisfied: (seen: R) => boolean,
): Promise<R> => {
  const deadline = performance.now() + 300_000;
  for (;;) {
    const seen = await look().catch((error: unknown) => error as Error);
    if (!(seen instanceof Error) && satisfied(seen)) return seen;
    if (performance.now() > deadline)
      throw new Error(
        `${what} did not come. Seen last: ${seen instanceof Error ? seen.message : JSON.stringify(seen)}`,
      );
    await sleep(500);
  }
};
