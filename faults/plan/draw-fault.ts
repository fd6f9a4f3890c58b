import { SERVICES } from '#contracts';
import { pick, type Random } from '../../libs/contracts/src/model/testing/random.js';
import { KILL_POINTS } from '../rewrites/kill-points.js';
import type { Fault, FaultFamily, Target } from './fault.js';
import { PASSERS } from './passers.js';

export interface World {
  replicas: number;
  brokers: number;
}

const drawPoint = (random: Random, replicas: number) => {
  const killPoint = pick(KILL_POINTS, random(KILL_POINTS.length));
  const service = pick(PASSERS[killPoint], random(SERVICES.length));
  const target: Target = { service, index: random(replicas) };
  return { killPoint, target, passage: 1 + random(5) };
};

const drawTarget = (random: Random, replicas: number): Target => ({
  service: pick(SERVICES, random(SERVICES.length)),
  index: random(replicas),
});

/** Past leases, and past what PostgreSQL allows a transaction to lie idle. */
const drawFreeze = (random: Random): number => 7 + random(12);

/** Draws one fault of a family. Pure but for the random numbers. */
export const drawFault = (family: FaultFamily, random: Random, { replicas, brokers }: World): Fault => {
  switch (family) {
    case 'kill':
      return random(3) === 0
        ? { kind: 'kill', target: drawTarget(random, replicas) }
        : { kind: 'point', ...drawPoint(random, replicas) };
    case 'freeze':
      return random(2) === 0
        ? { kind: 'freeze', target: drawTarget(random, replicas), seconds: drawFreeze(random) }
        : { kind: 'freeze-point', ...drawPoint(random, replicas), seconds: drawFreeze(random) };
    case 'broker':
      return {
        kind: random(3) === 0 ? 'broker-freeze' : 'broker',
        broker: random(brokers),
        seconds: 2 + random(15),
      };
    case 'database':
      return { kind: 'disconnect', service: pick(SERVICES, random(SERVICES.length)) };
  }
};
