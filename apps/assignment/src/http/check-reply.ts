import { type FieldFault, invalidInput } from '#platform';
import type { ReplyBody } from '../acts/reply.js';
import { assignmentFault } from './problems.js';

// What is asked for outlives the erasure of what was written, so it cannot be words of a person.
const PATH = /^[a-zA-Z]+(\.[a-zA-Z]+)*$/;

/** Refuses replies whose fields don't go together. */
export const checkReply = ({ then, reason, missing = [] }: ReplyBody): void => {
  const faults: FieldFault[] = [];
  if (then === 'declined' && reason === undefined) faults.push(assignmentFault('reason', 'reason-needed'));
  if (missing.length > 0 && then !== 'question')
    faults.push(assignmentFault('missing', 'only-for-a-question'));
  missing.forEach((path, index) => {
    if (!PATH.test(path)) faults.push(assignmentFault(`missing[${index}]`, 'not-a-path'));
  });
  if (faults.length > 0) throw invalidInput(faults);
};
