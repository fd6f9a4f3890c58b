import type { LineEntry, LinePage } from '../acts/read-desk.js';
import type { Queue } from '../acts/read-queue.js';
import { japanTime } from '../store/message-rows.js';
import { dateView } from './ticket-view.js';
import type { LineEntryView, LineView, QueueView } from './views.dto.js';

const entryView = ({ facts, ticket, inHand }: LineEntry): LineEntryView => {
  const { businessDate, opensAt } = dateView(facts);
  return {
    turn: facts.turn,
    ticketId: ticket.ticketId,
    language: facts.inquiry?.language,
    topic: facts.inquiry?.topic,
    businessDate,
    opensAt,
    state: inHand ? 'in-hand' : 'waiting',
  };
};

export const lineView = ({ watermark, entries, overtimeUntil, next }: LinePage): LineView => ({
  watermark,
  items: entries.map(entryView),
  ...(overtimeUntil && { overtimeUntil: japanTime(overtimeUntil) }),
  ...(next !== undefined && { next }),
});

export const queueView = ({ oldest, overtime, ...rest }: Queue): QueueView => {
  const queue = { ...rest, ...(overtime && { overtimeUntil: japanTime(overtime.until) }) };
  if (!oldest) return queue;
  const { businessDate, opensAt } = dateView(oldest);
  const { language, receivedAt } = oldest.inquiry ?? {};
  return { ...queue, oldest: { turn: oldest.turn, language, receivedAt, businessDate, opensAt } };
};
