import { findKeys, requestHash, saveKeys, type Tx } from '#database';
import { platformProblem, Problem } from '#platform';

interface Request {
  /** Whose key it is: an agent's id or an operator. Something of theirs is locked, so that a key cannot come twice at a time. */
  scope: string;
  /** Idempotency-Key, if one was sent. */
  key?: string;
  /** What is done, and to which ticket. */
  act: string;
  /** The validated body. */
  body: object;
}

/**
 * Does the work of a request once under its key, and gives the same answer again afterwards, whatever has become of
 * the ticket. A refusal is no answer: it may be tried again under the same key.
 */
export const once = async <A extends object>(
  tx: Tx,
  { scope, key, act, body }: Request,
  work: () => Promise<A | Problem>,
): Promise<A | Problem> => {
  if (key === undefined) return work();
  const use = { scope, key, bodyHash: requestHash(act, body) };
  const [known] = await findKeys(tx, [use]);
  if (known && !known.bodyHash.equals(use.bodyHash)) return platformProblem('idempotency-key-reused');
  if (known) return known.answer as A;
  const answer = await work();
  if (!(answer instanceof Problem)) await saveKeys(tx, [{ ...use, answer }]);
  return answer;
};
