import type { ServiceName, TurnFacts } from '#contracts';

/** The service whose word on an unsettled turn is missing here. Undefined facts: nothing of the turn has arrived. */
export const waitsFor = (facts: TurnFacts | undefined): ServiceName => {
  if (!facts?.inquiry) return 'intake';
  const { decision, acceptedRevision, inquiry } = facts;
  const isDecided = acceptedRevision !== undefined || (decision?.revision ?? 0) >= inquiry.revision;
  return isDecided ? 'scheduling' : 'eligibility';
};
