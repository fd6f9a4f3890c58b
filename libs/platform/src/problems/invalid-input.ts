import { platformProblem } from './catalogue.js';
import { type FieldFault } from './field-fault.js';
import { type Problem } from './problem.js';

/** More are not told: an answer must not be larger than the request. */
const maxFaults = 20;

/** The problem of a request with wrong fields. One that asks for an agent says so first (DESIGN §9). */
export function invalidInput(faults: FieldFault[]): Problem {
  const errors = faults.slice(0, maxFaults);
  return faults.some((fault) => fault.code === 'agents-cannot-be-requested')
    ? platformProblem('agents-cannot-be-requested', { errors })
    : platformProblem('invalid-input', { errors, params: { count: faults.length } });
}
