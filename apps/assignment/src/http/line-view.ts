import type { LineEntry, LinePage } from '../acts/read-desk.js';
import { ALARM_SECONDS } from '../acts/line-watch.js';
import type { Queue } from '../acts/read-queue.js';
import { japanTime } from '../store/message-rows.js';
import { dateView } from './ticket-view.js';
import type { QueueView } from './queue-views.dto.js';
import type { LineEntryView, LineView } from './views.dto.js';

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

export const queueView = ({ oldest, oldestOpenMillis, overtime, stuck, ...rest }: Queue): QueueView => {
  const queue = {
    ...rest,
    ...(overtime && { overtimeUntil: japanTime(overtime.until) }),
    ...(stuck && { stuck: { ...stuck, isAlarm: stuck.seconds >= ALARM_SECONDS } }),
  };
  if (!oldest) return queue;
  const { businessDate, opensAt } = dateView(oldest);
  const { language, receivedAt } = oldest.inquiry ?? {};
  const businessSeconds = oldestOpenMillis === undefined ? undefined : Math.floor(oldestOpenMillis / 1_000);
  return {
    ...queue,
    oldest: { turn: oldest.turn, language, receivedAt, businessDate, opensAt, businessSeconds },
  };
};
