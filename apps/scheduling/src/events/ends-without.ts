import type { InquiryDecided } from '#contracts';
import type { EndsWithout } from '#messaging';
import type { SchedulingFacts } from '../domain/facts.js';

/** A decision may be given up when it asks for no date, or the turn has one: an accepted turn without has no end. */
export const endsWithout: EndsWithout<SchedulingFacts> = ({ turn, data }, { dated }) => {
  const { outcome } = (data ?? {}) as Partial<InquiryDecided>;
  return dated.some((known) => known.turn === turn) || (outcome !== undefined && outcome !== 'accepted');
};
