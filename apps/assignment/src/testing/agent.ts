import type { MergedView } from '../http/reply-views.dto.js';
import type { DraftView } from '../http/ticket-parts.dto.js';
import type { GivenBackView, RepliedView, TicketListView, TicketView } from '../http/views.dto.js';
import type { Answered, Client } from './client.js';

/** A ticket in hand, as far as acts on it need it. */
export type Held = Pick<TicketView, 'ticketId' | 'fence' | 'revision'>;

/** A ticket as the agent who took it sees it. */
export type Taken = TicketView & { fence: number };

/** What an agent does, as requests. */
export class TestAgent {
  constructor(private readonly client: Client) {}

  async available(languages: string[] = ['ja', 'en'], capacity?: number): Promise<this> {
    const { status } = await this.presence('available', languages, capacity);
    if (status !== 200) throw new Error(`presence was answered ${status}`);
    return this;
  }

  presence(status: string, languages: string[] = ['ja', 'en'], capacity?: number): Promise<Answered> {
    return this.client.put('/agent/v1/presence', { status, languages, capacity });
  }

  next(): Promise<Answered<Taken>> {
    return this.client.post('/agent/v1/turns/next');
  }

  /** The turn taken next; undefined where there is none. A busy desk says 503, and is asked again. */
  async take(): Promise<number | undefined> {
    for (;;) {
      const { status, body } = await this.next();
      if (status !== 503) return status === 200 ? body.turn : undefined;
    }
  }

  mine(): Promise<Answered<TicketListView>> {
    return this.client.get('/agent/v1/tickets');
  }

  ticket(ticketId: string): Promise<Answered<TicketView>> {
    return this.client.get(`/agent/v1/tickets/${ticketId}`);
  }

  act<B = GivenBackView>(ticketId: string, act: string, body: unknown, key?: string): Promise<Answered<B>> {
    return this.client.post(`/agent/v1/tickets/${ticketId}/${act}`, body, { key });
  }

  saveDraft(ticketId: string, message: string, savedAt?: string): Promise<Answered<DraftView>> {
    return this.client.put(`/agent/v1/tickets/${ticketId}/draft`, { message, savedAt });
  }

  draft(ticketId: string): Promise<Answered<DraftView>> {
    return this.client.get(`/agent/v1/tickets/${ticketId}/draft`);
  }

  removeDraft(ticketId: string): Promise<Answered> {
    return this.client.delete(`/agent/v1/tickets/${ticketId}/draft`);
  }

  /** Closes a ticket as it was taken in favour of another. */
  merge({ ticketId, fence, revision }: Held, into: string, over: object = {}, key?: string) {
    return this.act<MergedView>(ticketId, 'merge', { fence, revision, into, ...over }, key);
  }

  /** Answers a ticket as it was taken. */
  answer(
    { ticketId, fence, revision }: Held,
    over: object = {},
    key?: string,
  ): Promise<Answered<RepliedView>> {
    const body = { fence, revision, message: 'Please try again.', then: 'answered', ...over };
    return this.act(ticketId, 'reply', body, key);
  }
}
