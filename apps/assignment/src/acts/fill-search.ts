import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { currentTurn } from '#contracts';
import type { Tx } from '#database';
import { Rounds, warnOfFailure } from '#service';
import type { SearchText } from '../domain/search-text.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { messagesOfTickets } from '../store/message-rows.js';
import { saveTickets } from '../store/save-tickets.js';
import { insertSearchTexts } from '../store/search-texts.js';
import { lockUnindexed, markIndexed, storedNotes } from '../store/unindexed.js';

const BATCH = 200;
const EVERY = 600_000;

/**
 * Links tickets from before there was a search to their customers, and makes what was written on them findable: batch by
 * batch beside the work of the desk, until none is left. Migrations cannot: they have no key.
 */
@Injectable()
export class FillSearch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds({
    work: async () => (await this.fill()) > 0,
    everyMillis: EVERY,
    onFailure: warnOfFailure(FillSearch.name, 'a batch failed and is repeated'),
  });

  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One batch: how many tickets were in it. */
  fill(): Promise<number> {
    const { database, agentKey } = this.settings;
    return database.transaction(async (tx) => {
      const tickets = await lockUnindexed(tx, BATCH);
      if (tickets.length === 0) return 0;
      const ids = tickets.map(({ known }) => known.ticketId);
      const messages = await messagesOfTickets(tx, ids);
      const whole = tickets.map((ticket) => ({
        ...ticket,
        // Only what was written can be found.
        heard: (messages.get(ticket.known.ticketId) ?? []).map(({ attachments: _, ...written }) => written),
      }));
      const now = async () => (await database.businessNow(tx)).toISO();
      await saveTickets(tx, whole, { key: agentKey, now });
      const latest = new Map(tickets.map(({ known }) => [known.ticketId, currentTurn(known)?.turn]));
      await insertSearchTexts(tx, await textsNoted(tx, latest));
      await markIndexed(tx, ids);
      return tickets.length;
    });
  }
}

/** Nobody knows any more on which turn it was noted: it is found on the latest. */
const textsNoted = async (tx: Tx, latest: ReadonlyMap<string, number | undefined>): Promise<SearchText[]> => {
  const notes = await storedNotes(tx, [...latest.keys()]);
  return notes.flatMap(({ noteId, ticketId, body }): SearchText[] => {
    const turn = latest.get(ticketId);
    return turn === undefined ? [] : [{ turn, place: 'note', textId: noteId, ticketId, text: body }];
  });
};
