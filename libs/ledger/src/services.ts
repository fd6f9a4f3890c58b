import type { ServiceName } from '#contracts/ledger';

export type { ServiceName };

/** The four services; written here so that commands need not load the contracts' schemas. */
export const SERVICES = [
  'intake',
  'eligibility',
  'scheduling',
  'assignment',
] as const satisfies ServiceName[];
