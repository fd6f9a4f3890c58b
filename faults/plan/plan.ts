import { pick, type Random } from '../../libs/contracts/src/model/testing/random.js';
import { drawFault, type World } from './draw-fault.js';
import type { Fault, FaultFamily } from './fault.js';

/** A fault and when it comes, in milliseconds from the beginning of the faults. */
export interface Planned {
  at: number;
  fault: Fault;
}

export interface PlanOptions extends World {
  millis: number;
  families: readonly FaultFamily[];
}

const FIRST = 1_000;
const GAP = { least: 1_500, spread: 5_000 };

/** What a broker needs to serve again, so that never two of three are away by our doing. */
const BROKER_RETURNS_WITHIN = 12_000;

const isOfBrokers = ({ kind }: Fault): boolean => kind === 'broker' || kind === 'broker-freeze';

/** Draws the faults of a run. Each family comes as often as the others; of the brokers one is hurt at a time. */
export const planOf = (random: Random, { millis, families, ...world }: PlanOptions): Planned[] => {
  const plan: Planned[] = [];
  let brokersFrom = 0;
  for (let at = FIRST; families.length > 0 && at < millis; at += GAP.least + random(GAP.spread)) {
    const fault = drawFault(pick(families, random(families.length)), random, world);
    if (isOfBrokers(fault)) {
      if (at < brokersFrom) continue;
      brokersFrom = at + ('seconds' in fault ? fault.seconds * 1_000 : 0) + BROKER_RETURNS_WITHIN;
    }
    plan.push({ at, fault });
  }
  return plan;
};
