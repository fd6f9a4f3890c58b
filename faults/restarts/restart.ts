import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '../../tools/start-services/replica.js';
import { REPLICAS } from '../world/world.js';
import type { GroupWatch } from './group-watch.js';

const BACK_WITHIN = 120_000;

/** How one process stopped, in milliseconds. */
export interface Stopped {
  /** From the signal to its end. */
  ended: number;
  /** From its end until its partitions were read by the other one. */
  readAgain: number;
  violations: string[];
}

const untilUp = async (replica: Replica): Promise<void> => {
  const deadline = performance.now() + BACK_WITHIN;
  while (!replica.isUp) {
    if (performance.now() > deadline)
      throw new Error(`${replica.service} at ${replica.url} did not come back.`);
    await sleep(50);
  }
};

/** Stops a process as a cluster does, and waits until its successor serves and reads. */
export const restart = async (
  replica: Replica,
  groups: GroupWatch,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<Stopped> => {
  const { service, process: child } = replica;
  const violations: string[] = [];
  const before = await groups.members(service);
  const began = performance.now();
  const exited = once(child!, 'exit');
  child!.kill(signal);
  const [code] = (await exited) as [number | null];
  const end = performance.now();
  const left = await groups.members(service);
  if (code !== 0) violations.push(`${service} ended with ${code ?? signal}`);
  // Kafka waits ten seconds for one that has fallen silent; one that has left is not waited for, however slow all is.
  if (before.every((member) => left.includes(member)))
    violations.push(`${service} ended without leaving its group`);
  await groups.read(service);
  const readAgain = performance.now() - end;
  const stayed = await groups.members(service);
  if (!before.some((member) => stayed.includes(member)))
    violations.push(`the other ${service} was not back in its group in time, and thrown out`);
  await untilUp(replica);
  await groups.settled(service, REPLICAS);
  return { ended: end - began, readAgain, violations };
};
