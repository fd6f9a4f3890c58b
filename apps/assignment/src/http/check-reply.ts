import { type FieldFault, invalidInput } from '#platform';
import type { ReplyBody } from '../acts/reply.js';
import { placeholdersLeft, written } from '../domain/saved-reply.js';
import { assignmentFault } from './problems.js';
import { replyFault } from './reply-problems.js';

// What is asked for outlives the erasure of what was written, so it cannot be words of a person.
const PATH = /^[a-zA-Z]+(\.[a-zA-Z]+)*$/;

/** A message in which something has yet to be filled in. */
export const messageFaults = (message = ''): FieldFault[] => {
  const left = placeholdersLeft(message);
  return left.length === 0 ? [] : [replyFault('message', 'placeholder-left', { names: written(left) })];
};

/** Refuses replies whose fields don't go together, or that are not finished. */
export const checkReply = ({ message, then, reason, missing = [] }: ReplyBody): void => {
  const faults = messageFaults(message);
  if (then === 'declined' && reason === undefined) faults.push(assignmentFault('reason', 'reason-needed'));
  if (missing.length > 0 && then !== 'question')
    faults.push(assignmentFault('missing', 'only-for-a-question'));
  missing.forEach((path, index) => {
    if (!PATH.test(path)) faults.push(assignmentFault(`missing[${index}]`, 'not-a-path'));
  });
  if (faults.length > 0) throw invalidInput(faults);
};
