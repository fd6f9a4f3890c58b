import fc from 'fast-check';
import { type Act, SimulatedDesk, type Step } from './simulated-desk.js';

/** How often each thing happens, to the others. */
const WEIGHTS: Record<Act, number> = {
  submit: 4,
  customer: 12,
  deliver: 40,
  stall: 4,
  arriveAll: 3,
  park: 2,
  retry: 3,
  repeat: 2,
  claim: 20,
  reply: 12,
  giveBack: 3,
  loseLease: 2,
  meddle: 2,
  presence: 1,
  overtime: 1,
  time: 3,
  closure: 1,
  pass: 1,
};

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    ...(Object.keys(WEIGHTS) as Act[]).map((act) => ({ weight: WEIGHTS[act], arbitrary: fc.constant(act) })),
  ),
  a: fc.nat({ max: 9999 }),
  b: fc.nat({ max: 9999 }),
});

/** Random days at the desk, of up to this many steps. */
export const histories = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.noBias(fc.array(step, { maxLength, size: 'max' }));

/** A desk at which all this has happened. */
export const deskAfter = (steps: readonly Step[]): SimulatedDesk => {
  const desk = new SimulatedDesk();
  for (const one of steps) desk.play(one);
  return desk;
};
