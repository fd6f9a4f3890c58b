import type { InquiryContent } from '#contracts';
import { received } from './facts.js';

/** An inquiry in words of its own. */
export const written = (
  turn: number,
  content: Partial<InquiryContent>,
  of: Parameters<typeof received>[1] = {},
): ReturnType<typeof received> => {
  const event = received(turn, of);
  return { ...event, data: { ...event.data, content: { ...event.data.content!, ...content } } };
};
