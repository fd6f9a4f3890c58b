import type { ServiceName } from '#contracts';

/** Whose streams each service reads (DESIGN §2). */
export const READERS: Record<ServiceName, readonly ServiceName[]> = {
  intake: ['eligibility', 'scheduling', 'assignment'],
  eligibility: ['intake'],
  scheduling: ['eligibility'],
  assignment: ['intake', 'eligibility', 'scheduling'],
};
