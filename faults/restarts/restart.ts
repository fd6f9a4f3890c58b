import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '../../tools/start-services/replica.js';
import { REPLICAS } from '../world/world.js';
import type { GroupWatch } from './group-watch.js';

/** Kafka gives the partitions of a member that has fallen silent to others after 10 s; of one that leaves, at once. */
const READ_AGAIN_WITHIN = 8_000;
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
  const began = performance.now();
  const exited = once(child!, 'exit');
  child!.kill(signal);
  const [code] = (await exited) as [number | null];
  const end = performance.now();
  const members = await groups.members(service);
  if (code !== 0) violations.push(`${service} ended with ${code ?? signal}`);
  // Its successor can't have joined yet: it is started after a second.
  if (members >= REPLICAS) violations.push(`${service} ended without leaving its group`);
  await groups.read(service);
  const readAgain = performance.now() - end;
  if (readAgain > READ_AGAIN_WITHIN)
    violations.push(`${service}: partitions were not read for ${Math.round(readAgain)} ms`);
  await untilUp(replica);
  await groups.settled(service, REPLICAS);
  return { ended: end - began, readAgain, violations };
};
