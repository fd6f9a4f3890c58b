import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.js';
import { describeFault } from './fault.js';
import { inflict } from './inflict.js';
import type { Planned } from './plan.js';

const HEALED_WITHIN = 60_000;

/** A process may freeze or die at a kill point long after it was armed: until all answer, they are woken again. */
const heal = async ({ replicas }: World): Promise<void> => {
  const deadline = performance.now() + HEALED_WITHIN;
  do {
    for (const { process: child } of replicas) child?.kill('SIGCONT');
    await sleep(500);
  } while (replicas.some(({ isUp }) => !isUp) && performance.now() < deadline);
};

/** Inflicts the faults at their times, and resolves when the plan's time is over and everything is whole again. */
export const carryOut = async (
  plan: readonly Planned[],
  millis: number,
  world: World,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> => {
  const began = performance.now();
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, stop]);
  const until = (at: number) =>
    sleep(Math.max(0, began + at - performance.now()), undefined, { signal }).catch(() => undefined);
  const inflicted: Promise<void>[] = [];
  for (const { at, fault } of plan) {
    await until(at);
    if (stop.aborted) break;
    say(describeFault(fault));
    const done = inflict(fault, world, signal);
    // What goes wrong is told in the end, when all that was hurt is whole again.
    done.catch(() => undefined);
    inflicted.push(done);
  }
  await until(millis);
  over.abort();
  await Promise.allSettled(inflicted);
  await heal(world);
  await Promise.all(inflicted);
};
