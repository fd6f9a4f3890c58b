/** Why somebody can be kept from writing to the desk; nothing else is a reason. */
export const ABUSE_REASONS = ['abuse', 'spam', 'threats', 'other'] as const;
export type AbuseReason = (typeof ABUSE_REASONS)[number];
