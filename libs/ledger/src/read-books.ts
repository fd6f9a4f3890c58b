import type { LedgerPage, LedgerTicket } from '#contracts/ledger';
import type { Asking } from './asking.js';
import type { ServiceName } from './services.js';
import { readAllStreams } from './read-streams.js';
import type { Books } from './books.js';

const PAGE = 1_000;

const readLedger = async (
  api: Asking,
  service: ServiceName,
): Promise<{ tickets: LedgerTicket[]; lastTurn: number }> => {
  const tickets: LedgerTicket[] = [];
  let lastTurn: number | undefined;
  let after: string | undefined;
  do {
    const page: LedgerPage = await api.get(
      `/operations/v1/${service}/ledger?limit=${PAGE}${after === undefined ? '' : `&after=${after}`}`,
    );
    tickets.push(...page.items);
    lastTurn ??= page.lastTurn;
    after = page.next;
  } while (after !== undefined);
  return { tickets, lastTurn: lastTurn ?? 0 };
};

/** Asks all services for their ledgers, intake first: what the others have more is not lost at intake. */
export const readBooks = async (api: Asking): Promise<Books> => {
  const before = await readAllStreams(api);
  const { tickets: intake, lastTurn } = await readLedger(api, 'intake');
  const others = (['eligibility', 'scheduling', 'assignment'] as const).map((name) => readLedger(api, name));
  const [eligibility, scheduling, assignment] = (await Promise.all(others)).map(({ tickets }) => tickets);
  const after = await readAllStreams(api);
  const tickets = {
    intake,
    eligibility: eligibility!,
    scheduling: scheduling!,
    assignment: assignment!,
  };
  return { before, after, tickets, lastTurn };
};
