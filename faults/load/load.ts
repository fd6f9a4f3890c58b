import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '#contracts';
import type { DemoIssuer } from '../../apps/desk/src/demo/issuer.js';
import { randomFrom } from '../../libs/contracts/src/model/testing/random.js';
import { Agent, type AssignmentMode, type Mood } from './agent.js';
import { Client } from './client.js';
import { type Held, live } from './customer.js';
import type { History } from './history.js';
import { CUSTOMERS, type Story } from './story.js';

/** Somebody who works at the desk. */
export interface Employee {
  languages: readonly Language[];
  capacity: number;
}

/** Who works there unless others are given. */
const AGENTS: readonly Employee[] = [
  { languages: ['ja', 'en'], capacity: 1 },
  { languages: ['ja', 'en'], capacity: 2 },
  { languages: ['ja', 'en'], capacity: 1 },
  { languages: ['ja'], capacity: 1 },
  { languages: ['en'], capacity: 1 },
  { languages: ['en'], capacity: 2 },
];

export interface LoadOptions {
  url: string;
  issuer: DemoIssuer;
  history: History;
  seed: number;
  silence: number;
  agents?: readonly Employee[];
  /** Whether agents ask for their turns or are given them; they ask unless given. */
  mode?: AssignmentMode;
  /** How long somebody waits for an answer, in milliseconds; no longer than a frozen process stays so unless given. */
  patience?: number;
}

/** The people of a run: agents who work all the time, and customers as they come. */
export class Load {
  /** Tickets that somebody has proof of. */
  readonly held: Held[] = [];
  mood: Mood = 'plain';
  private readonly stories = new Set<Promise<void>>();
  private readonly leaving = new AbortController();
  private readonly giveUp = new AbortController();
  private agents: Promise<unknown> = Promise.resolve();
  private readonly tokens = new Map<string, string>();

  private constructor(private readonly options: LoadOptions) {}

  static async start(options: LoadOptions): Promise<Load> {
    const load = new Load(options);
    for (const subject of CUSTOMERS)
      load.tokens.set(
        subject,
        await options.issuer.issue({
          role: 'customer',
          subject,
          plan: 'paid',
          email: `${subject}@customer.example`,
        }),
      );
    const { agents = AGENTS } = options;
    load.agents = Promise.all(agents.map((agent, index) => load.employ(`agent-${index + 1}`, agent, index)));
    return load;
  }

  /** A customer's story begins now. */
  begin(story: Story): Promise<void> {
    const { person, label } = story;
    const told = live(this.client(label), story, person && this.tokens.get(person), (held) =>
      this.held.push(held),
    );
    const ended = told.finally(() => this.stories.delete(ended));
    this.stories.add(ended);
    return ended;
  }

  /** Customers who are still about something. */
  get underWay(): number {
    return this.stories.size;
  }

  /** Waits for the customers who are still about something, for a time at most. */
  async storiesEnd(withinMillis: number): Promise<void> {
    const stop = new AbortController();
    const late = sleep(withinMillis, undefined, { signal: stop.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.stories), late]);
    stop.abort();
  }

  /** Sends the agents home, and the customers who still wait. */
  async end(): Promise<void> {
    this.leaving.abort();
    this.giveUp.abort();
    await Promise.all([this.agents, ...this.stories]);
  }

  client(actor: string): Client {
    const { url, history, patience } = this.options;
    return new Client(url, actor, history, this.giveUp.signal, patience);
  }

  private async employ(name: string, { languages, capacity }: Employee, index: number) {
    const { issuer, seed, silence, mode = 'pull' } = this.options;
    const token = await issuer.issue({ role: 'agent', subject: name, name: `Some One${index}` });
    const random = randomFrom(seed + index);
    const agent = new Agent(this.client(name), {
      token,
      languages,
      capacity,
      random,
      mood: () => this.mood,
      silence,
      mode,
    });
    await agent.work(this.leaving.signal);
  }
}
