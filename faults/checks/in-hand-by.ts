import type { Operation } from '../load/operations.js';

export interface InHand {
  ticketId: string;
  fence: number;
}

/** What an agent was told to have in hand. */
export const inHandBy = ({ act, answers }: Operation): InHand[] => {
  if (act === 'next') return answers.filter(Boolean) as InHand[];
  return act === 'hand' ? (answers as { items: InHand[] }[]).flatMap(({ items }) => items) : [];
};
