import type { InquiryReceived } from '#contracts';
import type { EndsWithout } from '#messaging';
import type { EligibilityFacts } from '../domain/facts.js';

/** An inquiry may be given up once this or a later revision of it is decided: without a decision it has no end. */
export const endsWithout: EndsWithout<EligibilityFacts> = ({ turn, data }, { decisions }) => {
  const { revision } = (data ?? {}) as Partial<InquiryReceived>;
  if (revision === undefined) return false;
  return decisions.some((known) => known.turn === turn && known.revision >= revision);
};
