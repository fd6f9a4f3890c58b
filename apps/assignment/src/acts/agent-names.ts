import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type NameClaims, nameKeysOf } from '../domain/reply-guard/name-keys.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { noteNames } from '../store/agent-names.js';

const MOST = 10_000;

/** Notes, as hashes, by what names those go who act as agents, so that nobody's reply names a colleague (DESIGN §9). */
@Injectable()
export class AgentNames {
  /** NameClaims that this replica has noted already, as hashes: acting must not cost a statement each time. */
  private readonly noted = new Set<string>();

  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async note({ names, email }: NameClaims): Promise<void> {
    const { agentKey, database } = this.settings;
    const claims = createHmac('sha256', agentKey)
      .update(JSON.stringify([names, email]))
      .digest('base64');
    if (this.noted.has(claims)) return;
    const keys = nameKeysOf({ names, ...(email !== undefined && { email }) });
    if (keys.size > 0) await noteNames(database, keys, agentKey);
    if (this.noted.size >= MOST) this.noted.clear();
    this.noted.add(claims);
  }
}
