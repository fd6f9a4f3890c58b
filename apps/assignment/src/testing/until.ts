import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Waits for a condition, however fast or slow the machine is. */
export const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + PATIENCE; !(await condition()); await sleep(10))
    if (Date.now() > end) throw new Error('waited in vain');
};
