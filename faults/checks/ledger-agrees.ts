import type { Check } from './evidence.js';

/** The operators' own command finds nothing wrong, nothing held and nothing on the way. */
export const ledgerAgrees: Check = ({ ledger: { code, findings, complaint } }) => [
  ...findings,
  ...(code === 0 ? [] : [`it ended with ${code}${complaint && `: ${complaint}`}`]),
];
