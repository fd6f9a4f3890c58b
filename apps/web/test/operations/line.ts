import { DeskClient, untilTaken } from '#testing';

const INQUIRY = {
  language: 'ja',
  topic: 'feedback',
  subject: 'グラフ',
  message: '月ごとのグラフがほしいです。',
};

/** A customer and an agent at a demonstration's desk, who keep its line moving. */
export class LinePeople {
  private constructor(
    readonly desk: DeskClient,
    private readonly customer: string,
    private readonly agent: string,
    readonly operator: string,
  ) {}

  static async come(url: string): Promise<LinePeople> {
    const desk = new DeskClient(url);
    const customer = await desk.token({
      role: 'customer',
      subject: 'hanako',
      plan: 'paid',
      email: 'h@example.com',
    });
    const agent = await desk.token({ role: 'agent', subject: 'agent-1', name: 'Aoi Kisaragi' });
    const operator = await desk.token({ role: 'operator', subject: 'operator-1' });
    return new LinePeople(desk, customer, agent, operator);
  }

  /** Sends an inquiry, which stands in line when this resolves; its ticket. */
  async ask(over: object = {}): Promise<string> {
    const { body } = await this.desk.post('/v1/tickets', {
      token: this.customer,
      body: { ...INQUIRY, ...over },
    });
    await this.until(body.ticketId, 'queued', 'declined');
    return body.ticketId;
  }

  until(ticketId: string, ...statuses: string[]) {
    return this.desk.until(`/v1/tickets/${ticketId}`, { token: this.customer }, ({ body }) =>
      statuses.includes(body.status),
    );
  }

  /** The date that the customer is told. */
  async dateOf(ticketId: string): Promise<string> {
    return (await this.desk.get(`/v1/tickets/${ticketId}`, { token: this.customer })).body.businessDate;
  }

  comes = () =>
    this.desk.put('/agent/v1/presence', {
      token: this.agent,
      body: { status: 'available', languages: ['ja', 'en'], capacity: 2 },
    });

  /** Takes the next turn as soon as there is one, and has it in hand. */
  take(): Promise<{ ticketId: string; turn: number; fence: number }> {
    return untilTaken(this.desk, this.agent);
  }

  answer = ({ ticketId, fence }: { ticketId: string; fence: number }) =>
    this.desk.post(`/agent/v1/tickets/${ticketId}/reply`, {
      token: this.agent,
      body: { fence, revision: 1, message: 'ご要望を承りました。', then: 'answered' },
    });

  /** Entries of the audit trail of one kind. */
  async entries(act: string): Promise<object[]> {
    return (await this.desk.get(`/operations/v1/audit?act=${act}`, { token: this.operator })).body.items;
  }
}
