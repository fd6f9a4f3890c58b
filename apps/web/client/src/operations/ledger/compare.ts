import {
  type Finding,
  isWrong,
  readBooks,
  turnsIn,
  verify,
} from '../../../../../../libs/ledger/src/index.js';
import { api, bodyOf } from '../../shared/api/client.js';

/** What the services' ledgers say together. */
export interface Comparison {
  turns: number;
  wrong: number;
  /** Those that are wrong first. */
  findings: Finding[];
}

/**
 * Joins the ledgers of the four services, as `junban ledger verify` does: no service asks another, so whoever wants to know
 * asks them all. `onRead` is told how many tickets have been read so far.
 */
export const compare = async (onRead: (tickets: number) => void): Promise<Comparison> => {
  let read = 0;
  const get = async <Body>(path: string): Promise<Body> => {
    const body = (await bodyOf(api.GET(path as '/operations/v1/intake/ledger'))) as Body & { items?: [] };
    if (body.items) onRead((read += body.items.length));
    return body;
  };
  const books = await readBooks({ get });
  const findings = verify(books).sort((a, b) => Number(isWrong(b)) - Number(isWrong(a)));
  return { turns: turnsIn(books), wrong: findings.filter(isWrong).length, findings };
};
