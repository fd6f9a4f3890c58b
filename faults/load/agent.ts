import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '#contracts';
import { pick, type Random } from '../../libs/contracts/src/model/testing/random.js';
import type { Answer, Client } from './client.js';

/** A turn in this agent's hand. */
interface InHand {
  ticketId: string;
  turn: number;
  fence: number;
  revision: number;
}

/** How agents work: each answers what it is given; they do whatever agents may do; or they often fall silent. */
export type Mood = 'plain' | 'lively' | 'drowsy';

/** How turns reach agents: they are given them, or ask for each. */
export type AssignmentMode = 'push' | 'pull';

export interface AgentOptions {
  token: string;
  languages: readonly Language[];
  capacity: number;
  random: Random;
  mood: () => Mood;
  /** How long an agent who falls silent stays so, in milliseconds: longer than a lease. */
  silence: number;
  mode: AssignmentMode;
}

type Deed = 'answer' | 'ask' | 'close' | 'decline' | 'release' | 'skip' | 'hand-over' | 'leave' | 'silence';

/** How often each comes is how often it stands here. */
const DEEDS: Record<Mood, readonly Deed[]> = {
  plain: ['answer'],
  lively: [
    ...Array.from({ length: 24 }, () => 'answer' as const),
    'ask',
    'ask',
    'close',
    'close',
    'decline',
    'release',
    'skip',
    'hand-over',
    'leave',
    'silence',
  ],
  drowsy: ['answer', 'silence'],
};

const REST = 150;
/** Who is given turns says now and then that they are still there: sooner than leases are over. */
const STILL_THERE = 2_000;
/** Repetitions of an act before its agent looks at what is in hand. */
const REPEATS = 3;

/** Somebody who takes turns and answers them, sometimes badly, until told to stop. */
export class Agent {
  private hand: InHand[] = [];
  private saidSo = 0;

  constructor(
    private readonly client: Client,
    private readonly options: AgentOptions,
  ) {}

  async work(signal: AbortSignal): Promise<void> {
    await this.beThere('available');
    while (!signal.aborted) {
      const isIdle = !(await this.take());
      const next = this.hand.shift();
      if (next) await this.treat(next);
      else if (isIdle) await sleep(REST);
    }
  }

  /** Takes a turn if there is room and one to have. */
  private async take(): Promise<boolean> {
    const { capacity, mode } = this.options;
    if (this.hand.length >= capacity) return false;
    if (mode === 'push') return this.receive();
    const answer = await this.call('next', 'line', '/agent/v1/turns/next', undefined, 0);
    if (answer?.status === 200) this.hand.push(answer.body as InHand);
    else if (answer?.status === 204) return false;
    // The answer was lost, or one that was lost before has filled this hand.
    else await this.lookAtHand(answer?.status === 409);
    return this.hand.length > 0;
  }

  /** Sees whether a turn has come. */
  private async receive(): Promise<boolean> {
    await this.lookAtHand(false);
    if (this.hand.length > 0) return true;
    if (performance.now() - this.saidSo > STILL_THERE) await this.beThere('available');
    return false;
  }

  private async treat(held: InHand): Promise<void> {
    const { random, mood, silence } = this.options;
    const deeds = DEEDS[mood()];
    const deed = pick(deeds, random(deeds.length));
    switch (deed) {
      case 'answer':
        return this.reply(held, 'answered');
      case 'ask':
        return this.reply(held, 'question');
      case 'close':
        return this.reply(held, 'closed');
      case 'decline':
        return this.reply(held, 'declined');
      case 'release':
      case 'skip':
        await this.act(deed, held, { reason: 'Not mine.' });
        return;
      case 'hand-over':
        await this.act(deed, held, { note: 'For whoever comes next.' });
        return;
      case 'leave':
        await this.beThere('away');
        this.hand = [];
        return this.beThere('available');
      case 'silence':
        await sleep(silence);
        return this.reply(held, 'answered');
    }
  }

  private async reply(held: InHand, then: string): Promise<void> {
    const message = `Support says ${randomUUID()}.`;
    const reason = then === 'declined' ? { reason: 'Out of scope.' } : {};
    const { revision } = held;
    const answer = await this.act('reply', held, { revision, message, then, ...reason });
    const { revision: newer } = (answer?.body ?? {}) as { revision?: number };
    if (answer?.status === 409 && newer !== undefined) await this.reply({ ...held, revision: newer }, then);
  }

  private async act(deed: string, held: InHand, body: object): Promise<Answer | undefined> {
    const { ticketId, fence } = held;
    const path = `/agent/v1/tickets/${ticketId}/${deed}`;
    const answer = await this.call(deed, ticketId, path, { fence, ...body }, REPEATS);
    if (!answer) await this.lookAtHand(false);
    return answer;
  }

  private async lookAtHand(mayBeAway: boolean): Promise<void> {
    const answer = await this.client.call({
      act: 'hand',
      about: 'line',
      method: 'GET',
      path: '/agent/v1/tickets',
      token: this.options.token,
    });
    this.hand = [...((answer?.body as { items?: InHand[] })?.items ?? [])];
    if (mayBeAway && this.hand.length === 0) await this.beThere('available');
  }

  private async beThere(status: 'available' | 'away'): Promise<void> {
    const { languages, capacity, token } = this.options;
    this.saidSo = performance.now();
    await this.client.call({
      act: 'presence',
      about: status,
      method: 'PUT',
      path: '/agent/v1/presence',
      token,
      body: { status, languages, capacity },
    });
  }

  private call(act: string, about: string, path: string, body: object | undefined, repeats: number) {
    const key = body && randomUUID();
    const { token } = this.options;
    return this.client.call({ act, about, method: 'POST', path, token, body, key, repeats });
  }
}
