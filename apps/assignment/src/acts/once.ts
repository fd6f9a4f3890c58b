import type { Tx } from '#database';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { digestOf, findAnswer, keepAnswer } from '../store/idempotency.js';

interface Request {
  /** Locked, so that the same key cannot come twice at a time. */
  agentId: string;
  /** Idempotency-Key, if one was sent. */
  key?: string;
  /** All that makes the request what it is. */
  request: object;
}

/**
 * Does the work of a request once under its key, and gives the same answer again afterwards, whatever has become of
 * the ticket. A refusal is no answer: it may be tried again under the same key.
 */
export const once = async <A extends object>(
  tx: Tx,
  { agentId, key, request }: Request,
  work: () => Promise<A | Problem>,
): Promise<A | Problem> => {
  if (key === undefined) return work();
  const digest = digestOf(request);
  const known = await findAnswer(tx, agentId, key, digest);
  if (known) return known.isSame ? (known.answer as A) : assignmentProblem('idempotency-key-reused');
  const answer = await work();
  if (!(answer instanceof Problem)) await keepAnswer(tx, agentId, key, digest, answer);
  return answer;
};
