import type { Language } from '#contracts';
import type { Taken, TestAgent } from './agent.js';
import { dated, decided, received, waiting } from './facts.js';
import type { TestDesk } from './test-desk.js';

/** Puts new turns in line, 1, 2, 3 …, and into the hand of whoever is to take them. */
export class Hand {
  private turn = 0;

  constructor(private readonly desk: TestDesk) {}

  /** A new waiting turn. Everything before it must be settled and out of the line. */
  async waiting(language: Language = 'ja'): Promise<number> {
    this.turn += 1;
    await this.desk.others.state(...waiting(this.turn, language));
    return this.turn;
  }

  /** A new turn of a ticket that was answered. */
  async followUp(ticketId: string, revision: number): Promise<number> {
    this.turn += 1;
    const of = { ticketId, revision };
    await this.desk.others.state(received(this.turn, of), decided(this.turn, of), dated(this.turn, of));
    return this.turn;
  }

  /** A new turn, taken by this agent, who has nothing else in hand. */
  async give(agent: TestAgent): Promise<Taken> {
    const turn = await this.waiting();
    const { body } = await (await agent.available()).next();
    if (body?.turn !== turn) throw new Error(`turn ${turn} is not the next`);
    return body;
  }
}
