import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { ask } from '../ask.js';

/** A turn that was taken and answered, and when. */
export interface Answered {
  turn: number;
  takenAt: number;
  /** When the reply was sent. */
  repliedAt: number;
}

interface Taken {
  ticketId: string;
  turn: number;
  fence: number;
  revision: number;
}

/** An agent who takes what is next, and answers it. */
export class Agent {
  private constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly stream: IncomingMessage,
  ) {}

  /** Signs in, opens the agent's stream at assignment, and is there. */
  static async come(desk: string, assignment: string, subject: string): Promise<Agent> {
    const body = { role: 'agent', subject, name: 'Bench Agent' };
    const { token } = await ask<{ token: string }>('POST', `${desk}/demo/tokens`, { body });
    await ask('PUT', `${assignment}/agent/v1/presence`, {
      token,
      body: { status: 'available', languages: ['ja'] },
    });
    const headers = { authorization: `Bearer ${token}` };
    const request = get(`${assignment}/agent/v1/stream`, { agent: false, headers });
    const [stream] = (await once(request, 'response')) as [IncomingMessage];
    stream.on('error', () => undefined).resume();
    return new Agent(assignment, token, stream);
  }

  async answerNext(): Promise<Answered> {
    const { token, url } = this;
    const taken = await ask<Taken>('POST', `${url}/agent/v1/turns/next`, { token });
    const takenAt = performance.now();
    const { ticketId, turn, fence, revision } = taken;
    const body = { fence, revision, message: 'ご要望を承りました。ありがとうございます。', then: 'answered' };
    const repliedAt = performance.now();
    await ask('POST', `${url}/agent/v1/tickets/${ticketId}/reply`, { token, body });
    return { turn, takenAt, repliedAt };
  }

  leave(): void {
    this.stream.destroy();
  }
}
