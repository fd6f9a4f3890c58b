import type { BlockPageView, BlockView } from '../http/blocks.dto.js';
import type { IntakeDesk } from './desk.js';
import { aFeedback } from './inquiries.js';

const operator = { as: 'operator' };

const TUESDAY = '2026-11-24T10:30:00+09:00';
export const WEDNESDAY = '2026-11-25T10:30:00.000+09:00';
export const GUEST = 'guest@example.com';

/** What operators do about blocks, and guests who may be blocked, at a desk. */
export class Blocking {
  constructor(private readonly desk: IntakeDesk) {}

  /** Nobody is blocked, on Tuesday at half past ten. */
  async beginAnew(): Promise<void> {
    await this.desk.setClock(TUESDAY);
    await this.desk.server.db.query('DELETE FROM blocks');
  }

  /** The answer to the wish to block the customer of a ticket for spam. */
  ask(ticketId: string, over: object = {}, sent: object = {}) {
    const body = { ticketId, reason: 'spam', ...over };
    return this.desk.send('POST', '/operations/v1/blocks', body, { ...operator, ...sent });
  }

  async block(ticketId: string, over: object = {}): Promise<BlockView> {
    const { status, body } = await this.ask(ticketId, over);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as unknown as BlockView;
  }

  lift(blockId: string) {
    return this.desk.send('DELETE', `/operations/v1/blocks/${blockId}`, undefined, operator);
  }

  async list(query = ''): Promise<BlockPageView> {
    const { body } = await this.desk.send('GET', `/operations/v1/blocks${query}`, undefined, operator);
    return body as unknown as BlockPageView;
  }

  /** A new ticket of a guest, who states this address. */
  async guestTicket(registeredEmail?: string) {
    const inquiry = aFeedback({ registeredEmail });
    const { body } = await this.desk.send('POST', '/v1/tickets', inquiry);
    return { ticketId: body.ticketId, turn: body.turn, sent: { as: body.accessToken } };
  }
}
