import { isDate } from '#calendar';
import { type FieldFault, invalidInput } from '#platform';
import type { AskedClosure } from '../closures/plan.js';
import type { ClosureDto } from './closures.dto.js';
import { schedulingFault } from './problems.js';

const faultsOf = (from: string, to: string, given: ClosureDto): FieldFault[] => {
  const wrong = (['date', 'from', 'to'] as const).filter((name) => {
    const text = given[name];
    return text !== undefined && !isDate(text);
  });
  if (wrong.length > 0) return wrong.map((name) => schedulingFault(name, 'not-a-date'));
  return from > to ? [schedulingFault('to', 'ends-before-it-begins')] : [];
};

/** The days that are asked for. Throws Problem (400) for what is neither a day nor a range of days. */
export const askedClosure = (given: ClosureDto): AskedClosure => {
  const { date, from = date, to = date, reason } = given;
  const isMixed = date !== undefined && (given.from ?? given.to) !== undefined;
  if (from === undefined || to === undefined || isMixed)
    throw invalidInput([schedulingFault('date', 'date-or-range')]);
  const faults = faultsOf(from, to, given);
  if (faults.length > 0) throw invalidInput(faults);
  return { from, to, reason };
};
