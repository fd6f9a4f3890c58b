import { turnStatus } from '#contracts';
import type { History } from '../acts/read-history.js';
import type { FoundTurns } from '../acts/search-desk.js';
import type { TurnSummary } from '../acts/turn-summaries.js';
import type { FoundTurnsView, HistoryView, TurnSummaryView } from './summary-views.dto.js';
import { dateView } from './ticket-view.js';

const summaryView = ({ ticket, turn, correctedTopic }: TurnSummary): TurnSummaryView => ({
  ticketId: ticket.known.ticketId,
  turn: turn.turn,
  status: turnStatus(turn),
  language: turn.inquiry?.language,
  topic: turn.inquiry?.topic,
  ...(correctedTopic !== undefined && { correctedTopic }),
  subject: ticket.inquiry?.content.subject,
  receivedAt: turn.inquiry?.receivedAt,
  businessDate: dateView(turn).businessDate,
});

export const historyView = ({ verified, items, next }: History): HistoryView => ({
  items: items.map((summary) => {
    const lastReply = summary.ticket.known.turns.findLast(({ reply }) => reply)?.reply?.then;
    return { ...summaryView(summary), ...(lastReply && { lastReply }), verified };
  }),
  ...(next !== undefined && { next }),
});

export const foundTurnsView = ({ items, next }: FoundTurns): FoundTurnsView => ({
  items: items.map(({ found, excerpt, ...summary }) => ({
    ...summaryView(summary),
    found,
    ...(excerpt !== undefined && { excerpt }),
  })),
  ...(next !== undefined && { next }),
});
