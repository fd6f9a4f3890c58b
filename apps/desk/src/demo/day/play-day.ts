import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoPerson } from '../issuer.js';
import type { ActOf, DayAct } from './acts.js';
import type { DayCaller } from './day-caller.js';

const LOOK_AGAIN = 50;

interface Asked {
  ticketId: string;
  token: string;
}

interface Held {
  token: string;
  ticketId: string;
  fence: number;
  revision: number;
}

/** Plays a day's acts in their order, each once what came before has been decided, dated or given. */
export class DayPlayer {
  private readonly asked = new Map<string, Asked>();
  private time?: string;
  private readonly present = new Map<string, DemoPerson>();

  constructor(
    private readonly caller: DayCaller,
    /** The day in Japan, `YYYY-MM-DD`. */
    private readonly day: string,
  ) {}

  async play(act: DayAct): Promise<void> {
    await this.setClock(act.at);
    switch (act.kind) {
      case 'asks':
        return this.asks(act);
      case 'writes':
        return this.writes(act);
      case 'comes':
      case 'leaves':
        return this.appears(act);
      case 'takes':
        return void (await this.held(act.turnOf));
      case 'replies':
        return this.replies(act);
      case 'investigates':
        return this.investigates(act);
      case 'arranges':
        return void (await this.caller.act('POST', act.path, {
          ...act,
          token: await this.caller.tokenOf(act.who),
        }));
    }
  }

  /** What happens in the same minute needs no other time. */
  async setClock(time: string): Promise<void> {
    if (time === this.time) return;
    this.time = time;
    await this.caller.act('PUT', '/demo/clock', { body: { now: `${this.day}T${time}:00+09:00` } });
  }

  private async asks({ as, who, inquiry }: ActOf<'asks'>): Promise<void> {
    const token = who && (await this.caller.tokenOf(who));
    const { ticketId, accessToken } = await this.caller.act('POST', '/v1/tickets', { token, body: inquiry });
    const asked = { ticketId: ticketId as string, token: token ?? (accessToken as string) };
    this.asked.set(as, asked);
    await this.until(async () => (await this.statusOf(asked)) !== 'received');
  }

  private async writes({ to, message }: ActOf<'writes'>): Promise<void> {
    const { ticketId, token } = this.asked.get(to)!;
    await this.caller.act('POST', `/v1/tickets/${ticketId}/messages`, { token, body: { message } });
  }

  private async appears({ kind, who, languages }: ActOf<'comes' | 'leaves'>): Promise<void> {
    const status = kind === 'comes' ? 'available' : 'away';
    const token = await this.caller.tokenOf(who);
    await this.caller.act('PUT', '/agent/v1/presence', { token, body: { status, languages } });
    if (kind === 'comes') this.present.set(who.subject, who);
    else this.present.delete(who.subject);
  }

  private async replies({ to, then, message }: ActOf<'replies'>): Promise<void> {
    const { token, ticketId, fence, revision } = await this.held(to);
    const body = { fence, revision, then, message };
    await this.caller.act('POST', `/agent/v1/tickets/${ticketId}/reply`, { token, body });
    await this.until(async () => (await this.statusOf(this.asked.get(to)!)) === then);
  }

  private async investigates({ turnOf, until, reason, note }: ActOf<'investigates'>): Promise<void> {
    const { token, ticketId, fence } = await this.held(turnOf);
    const path = `/agent/v1/tickets/${ticketId}`;
    await this.caller.act('POST', `${path}/notes`, { token, body: { body: note } });
    await this.caller.act('POST', `${path}/investigation`, { token, body: { fence, until, reason } });
  }

  /** The turn in somebody's hands; who is there asks for the next one until it has come. */
  private async held(as: string): Promise<Held> {
    const { ticketId } = this.asked.get(as)!;
    return this.until(async () => {
      for (const agent of this.present.values()) {
        const token = await this.caller.tokenOf(agent);
        // Refused where their hands are full.
        await this.caller.ask('POST', '/agent/v1/turns/next', { token });
        const { items } = await this.caller.act('GET', '/agent/v1/tickets', { token });
        const found = (items as Held[]).find((ticket) => ticket.ticketId === ticketId);
        if (found) return { ...found, token };
      }
      return undefined;
    });
  }

  private async statusOf({ ticketId, token }: Asked): Promise<unknown> {
    return (await this.caller.act('GET', `/v1/tickets/${ticketId}`, { token }))['status'];
  }

  private async until<R>(look: () => Promise<R>): Promise<NonNullable<Exclude<R, false>>> {
    for (;;) {
      const seen = await look();
      if (seen) return seen as NonNullable<Exclude<R, false>>;
      await sleep(LOOK_AGAIN);
    }
  }
}
