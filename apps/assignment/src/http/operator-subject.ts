import { platformProblem, type Principal } from '#platform';

/** Who an operator is, for the audit. */
export const operatorSubject = (who: Principal): string => {
  if (who.kind !== 'user') throw platformProblem('token-missing');
  return who.subject;
};
