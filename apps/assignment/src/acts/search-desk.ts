import { Inject, Injectable } from '@nestjs/common';
import { fieldFault, invalidInput } from '#platform';
import { excerptOf } from '../domain/excerpt.js';
import { folded } from '../domain/folded.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent } from '../store/agent-rows.js';
import { writeAudit } from '../store/audit.js';
import { findTexts, findTurn, type FoundPage, type FoundText, type TurnFilter } from '../store/find-texts.js';
import { bodiesOf } from '../store/found-bodies.js';
import { readSummaries, type TurnSummary } from './turn-summaries.js';

/** What an agent looks for: a phrase, or the number of a turn. */
export interface Search {
  text: string;
  filter: TurnFilter;
  limit: number;
  /** The turn below which this page begins. */
  next?: number;
}

/** A turn on which it stands. */
export interface FoundTurn extends TurnSummary {
  found: FoundText['place'];
  /** What stands around it, as it was written. */
  excerpt?: string;
}

export interface FoundTurns {
  items: FoundTurn[];
  next?: number;
}

const NUMBER = /^(#?)(\d{1,15})$/;
const SHORTEST = 2;

/** Finds what was written on the desk's tickets. Every search is audited, without its words. */
@Injectable()
export class SearchDesk {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** Throws Problem (400) for a text that is too short to be looked for. */
  async search(subjectHash: Buffer, search: Search): Promise<FoundTurns> {
    const phrase = folded(search.text);
    const { found, next } = await this.find(phrase, search);
    const items = await this.tell(found, phrase);
    await this.audit(subjectHash, items.length);
    return { items, ...(next !== undefined && { next }) };
  }

  private async find(phrase: string, { filter, limit, next }: Search): Promise<FoundPage> {
    const { database } = this.settings;
    const [, sign, digits] = NUMBER.exec(phrase) ?? [];
    // A turn that is named comes first, once.
    const named =
      digits !== undefined && next === undefined ? await findTurn(database, Number(digits), filter) : [];
    if (sign === '#') return { found: named };
    if ([...phrase].length < SHORTEST) {
      if (digits !== undefined) return { found: named };
      throw invalidInput([fieldFault('text', 'too-short', { min: SHORTEST })]);
    }
    const within = { filter, before: next ?? Number.MAX_SAFE_INTEGER, limit };
    const page = await findTexts(database, phrase, within);
    return { ...page, found: [...named, ...page.found.filter(({ turn }) => turn !== Number(digits))] };
  }

  private async tell(found: readonly FoundText[], phrase: string): Promise<FoundTurn[]> {
    const { database } = this.settings;
    const summaries = await readSummaries(database, found);
    const bodies = await bodiesOf(
      database,
      found.map(({ textId }) => textId),
    );
    return found.flatMap(({ turn, place, textId }): FoundTurn[] => {
      const summary = summaries.get(turn);
      if (!summary) return [];
      if (place === 'turn') return [{ ...summary, found: place }];
      const written = place === 'subject' ? summary.ticket.inquiry?.content.subject : bodies.get(textId);
      return [{ ...summary, found: place, excerpt: excerptOf(written ?? '', phrase) }];
    });
  }

  private async audit(subjectHash: Buffer, results: number): Promise<void> {
    const { database } = this.settings;
    await database.transaction(async (tx) => {
      const { agentId } = await actingAgent(tx, subjectHash);
      const at = (await database.businessNow(tx)).toISO();
      await writeAudit(tx, [{ at, act: 'searched', cause: 'agent', agentId, detail: { results } }]);
    });
  }
}
