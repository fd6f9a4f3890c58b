import { isConnectionLoss, isDataError, sqlStateOf } from '#database';
import { platformProblem } from '#platform';
import { intakeProblem } from '../http/problems.js';

/** What a failed transaction is answered with: nothing of it was stored. An error of our own code stays what it is. */
export const whatFailed = (error: unknown): unknown => {
  if (isDataError(error)) return intakeProblem('not-storable', { cause: error });
  return isConnectionLoss(error) || sqlStateOf(error) !== undefined
    ? platformProblem('unavailable', { headers: { 'retry-after': '2' }, cause: error })
    : error;
};
