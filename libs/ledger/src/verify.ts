import { SERVICES } from './services.js';
import { partitionsAtRest, readersAhead } from './at-rest.js';
import { type Books, entriesOf, type Entry, type Finding } from './books.js';
import { overtaken } from './overtaken.js';
import { type Said, turnFindings } from './turn-findings.js';

/** Arrivals that a later turn has before it. */
const outOfOrder = (arrivals: readonly Entry[]): Finding[] => {
  let latest = 0;
  return arrivals
    .toSorted((a, b) => a.turn - b.turn)
    .flatMap(({ turn, ticketId, receivedAt }): Finding[] => {
      const at = Date.parse(receivedAt ?? '');
      if (!(at < latest)) {
        latest = Number.isNaN(at) ? latest : at;
        return [];
      }
      const said = { code: 'too-early', params: { at: receivedAt! } } as const;
      return [{ kind: 'out-of-order', turn, ticketId, service: 'intake', ...said }];
    });
};

/** Turns that the counter has given, and nobody knows. */
const unknownTo = (said: ReadonlyMap<number, Said>, lastTurn: number): Finding[] => {
  const findings: Finding[] = [];
  for (let turn = 1; turn <= lastTurn; turn += 1)
    if (!said.has(turn)) findings.push({ kind: 'lost', turn, service: 'intake', code: 'no-ticket' });
  return findings;
};

/**
 * Joins what all services say of every turn, and names what is lost, doubled, overtaken or still on the way
 * (DESIGN §6, Ledger). Findings come by turn. Pure.
 */
export const verify = ({ before, after, tickets, lastTurn }: Books): Finding[] => {
  const atRest = partitionsAtRest(before, after);
  const said = new Map<number, Said>();
  const findings: Finding[] = readersAhead(before, after);
  for (const service of SERVICES) {
    const { byTurn, again } = entriesOf(tickets[service]);
    for (const [turn, entry] of byTurn) said.set(turn, { ...said.get(turn), [service]: entry });
    for (const { turn, ticketId } of again)
      findings.push({ kind: 'doubled', turn, ticketId, service, code: 'two-tickets-here' });
  }
  for (const [turn, all] of said) {
    const { partition } = Object.values(all)[0]!;
    findings.push(...turnFindings(turn, all, atRest.has(partition)));
  }
  const arrivals = [...said.values()].flatMap(({ intake }) => intake ?? []);
  const inLine = [...said.values()].flatMap(({ assignment }) => assignment ?? []);
  findings.push(...unknownTo(said, lastTurn), ...outOfOrder(arrivals), ...overtaken(inLine));
  return findings.sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
};
