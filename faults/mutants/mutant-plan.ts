import { PASSERS } from '../plan/passers.js';
import type { Planned } from '../plan/plan.js';
import type { Mutant } from './mutant.js';

const FIRST = 3_000;
const EVERY = 3_500;

/** Kill points one after the other, each in every process of a service that comes past: it may be only one of them. */
export const mutantPlan = ({ killPoints }: Mutant, millis: number, replicas: number): Planned[] => {
  const places = killPoints.flatMap((killPoint) =>
    PASSERS[killPoint].map((service) => ({ killPoint, service })),
  );
  const plan: Planned[] = [];
  for (let step = 0, at = FIRST; places.length > 0 && at < millis; step += 1, at += EVERY) {
    const { killPoint, service } = places[step % places.length]!;
    for (let index = 0; index < replicas; index += 1) {
      const target = { service, index };
      plan.push({ at, fault: { kind: 'point', target, killPoint, passage: 2 + 2 * index } });
    }
  }
  return plan;
};
