import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, however slow the machine; fails with what was last seen. */
export async function until<R>(
  what: string,
  look: () => R | Promise<R>,
  holds: (seen: R) => boolean,
  millis = 30_000,
): Promise<R> {
  const deadline = performance.now() + millis;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`${what} did not come: ${JSON.stringify(seen)}`);
    await sleep(10);
  }
}
