import type { Browser, Page } from 'playwright-core';
import { DeskClient } from '#testing';
import { openTuesdayDesk, type TuesdayDesk } from './tuesday-desk.js';
import { signInAs, visit, type Visitor, type VisitorOptions } from './visitor.js';

export interface Asked {
  ticketId: string;
  turn: number;
}

/** A desk on a Tuesday morning, with customers who ask and agents who open the console. */
export class AgentDesk {
  private number = 0;
  private readonly asked: Asked[] = [];
  private readonly visitors: Visitor[] = [];

  private constructor(
    private readonly desk: TuesdayDesk,
    readonly people: DeskClient,
    readonly customer: string,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<AgentDesk> {
    const desk = await openTuesdayDesk({ env });
    const people = new DeskClient(desk.url);
    const customer = await people.token({
      ...{ role: 'customer', subject: 'hanako', plan: 'paid', email: 'hanako@example.com' },
    });
    return new AgentDesk(desk, people, customer);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.desk.close();
  }

  /** A customer's new ticket, once it stands in line. */
  async ask(over: object = {}): Promise<Asked> {
    this.number += 1;
    const question = { subject: `質問${this.number}`, message: '取引所の追加のしかたを教えてください。' };
    const body = { language: 'ja', topic: 'operation', ...question, ...over };
    const { status, body: asked } = await this.people.post('/v1/tickets', { token: this.customer, body });
    if (status !== 201) throw new Error(`The inquiry was answered ${status}: ${JSON.stringify(asked)}`);
    const { ticketId, turn } = asked as Asked;
    this.asked.push({ ticketId, turn });
    const token = await this.people.token({ role: 'agent', subject: 'agent-9' });
    const isInLine = ({ body: known }: { body: any }) => ['queued', 'in-progress'].includes(known.status);
    await this.people.until(`/agent/v1/tickets/${ticketId}`, { token }, isInLine);
    return { ticketId, turn };
  }

  /** The customer's view of a ticket, once it is as expected. */
  async until({ ticketId }: Asked, isSo: (view: any) => boolean): Promise<any> {
    const { body } = await this.people.until(`/v1/tickets/${ticketId}`, { token: this.customer }, (answer) =>
      isSo(answer.body),
    );
    return body;
  }

  /** The customer writes once more. */
  async write({ ticketId }: Asked, message: string): Promise<void> {
    const call = { token: this.customer, body: { message } };
    const { status, body } = await this.people.post(`/v1/tickets/${ticketId}/messages`, call);
    if (status !== 201) throw new Error(`The message was answered ${status}: ${JSON.stringify(body)}`);
  }

  /** An agent at the console, whom nothing is given yet. */
  async agent(
    browser: Browser,
    name: string,
    options: Omit<VisitorOptions, 'url'> & { at?: string } = {},
  ): Promise<Visitor> {
    const visitor = await visit(browser, { url: this.desk.url, ...options });
    this.visitors.push(visitor);
    await visitor.page.goto(options.at ?? '/agent');
    await signInAs(visitor.page, name);
    await visitor.page.getByRole('main').waitFor();
    return visitor;
  }

  /** All agents go home, and nothing is left in line for the next test. */
  async leave(): Promise<void> {
    for (const visitor of this.visitors.splice(0)) await visitor.close();
    for (const { ticketId } of this.asked.splice(0))
      await this.people.post(`/v1/tickets/${ticketId}/withdrawal`, { token: this.customer, body: {} });
    for (const subject of ['agent-1', 'agent-2', 'agent-3']) {
      const token = await this.people.token({ role: 'agent', subject });
      await this.people.put('/agent/v1/presence', {
        token,
        body: { status: 'offline', languages: ['ja'], capacity: 1 },
      });
    }
  }
}

const STATUSES = { 受付中: 'available', Available: 'available', 離席中: 'away' } as const;

/** The agent says whether they are there, and the desk knows. */
export const sayPresence = async (page: Page, called: keyof typeof STATUSES): Promise<void> => {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/agent/v1/presence') &&
      response.request().postDataJSON()?.status === STATUSES[called],
  );
  await page.getByText(called, { exact: true }).click();
  await answered;
};

/** The agent sits down to work. */
export const beAvailable = async (page: Page, called: '受付中' | 'Available' = '受付中'): Promise<void> => {
  await sayPresence(page, called);
  await page.getByRole('radio', { name: called, exact: true, checked: true }).waitFor({ state: 'attached' });
};

export const message = (page: Page) => page.getByRole('textbox', { name: /^(お客様への文面|Message to)/ });

export const take = (page: Page) => page.getByRole('button', { name: /^(次を取る|Take next)$/ });
