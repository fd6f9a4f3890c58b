import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Problem } from '#platform';
import type { NameClaims } from '../domain/reply-guard/name-keys.js';
import { type ReadMessage, readMessage } from '../domain/reply-guard/reply-guard.js';
import { replyFault, replyProblem } from '../http/reply-problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { knownNames } from '../store/agent-names.js';

/** A message that may go to the customer. */
export interface Cleared {
  /** Words that are names of agents and that the writer has confirmed to mean otherwise. */
  confirmedNames: number;
}

/** Keeps agents' names out of what customers read (DESIGN §9). */
@Injectable()
export class ReplyGuard {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** Reads the message before anything is locked: that is all the work that grows with its length. */
  read(message: string, writer: NameClaims): ReadMessage {
    return readMessage(message, writer);
  }

  async clear(tx: Pick<Tx, 'query'>, read: ReadMessage, isConfirmed: boolean): Promise<Cleared | Problem> {
    const colleagues = await knownNames(tx, read.keys, this.settings.agentKey);
    const { refused, doubtful } = read.judge(colleagues);
    if (refused.length > 0)
      return replyProblem('own-name-in-reply', {
        errors: [replyFault('message', 'own-name')],
        members: { found: refused },
      });
    if (doubtful.length > 0 && !isConfirmed)
      return replyProblem('name-in-reply', {
        errors: [replyFault('message', 'name-of-agent')],
        members: { found: doubtful },
      });
    return { confirmedNames: doubtful.length };
  }
}
