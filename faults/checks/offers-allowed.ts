import type { Operation } from '../load/operations.js';
import type { AuditEntry } from '../reading/books.js';
import { claimsInAudit } from './claims-in-audit.js';
import type { Check, Evidence } from './evidence.js';
import { DeskModel } from './model/desk-model.js';

const spokenOn = (operations: readonly Operation[]): Set<string> =>
  new Set(
    operations
      .filter(({ act, outcome }) => act === 'message' && outcome !== 'refused')
      .map(({ about }) => about),
  );

/** What the model has against the offers of the trail, told in its order. */
const notAllowed = ({ operations, books }: Evidence): string[] => {
  const model = new DeskModel({
    languageOf: new Map(books.line.map(({ turn, language }) => [turn, language])),
    spokenOn: spokenOn(operations),
  });
  const passedBy = new Map(claimsInAudit(books).map(({ entry, passed }) => [entry, passed]));
  return books.audit.flatMap((line) => {
    const passed = passedBy.get(line.entry);
    const faults = [
      ...model.tell(line),
      ...(passed === undefined ? [] : [`over turn ${passed}, which waited`]),
    ];
    return faults.map((fault) => `turn ${line.turn} was given ${fault} (entry ${line.entry} of the audit)`);
  });
};

interface Told {
  actor: string;
  sentAt: number;
  endedAt: number;
  offer: AuditEntry;
}

const keyOf = (ticketId: string | null, fence: number | null): string => `${ticketId} ${fence}`;

/** The offers that agents were told of, each with its line of the trail; and those that the trail doesn't know. */
const toldOffers = ({ operations, books }: Evidence): { told: Told[]; unknown: string[] } => {
  const offers = new Map(
    books.audit
      .filter(({ act }) => act === 'started')
      .map((entry) => [keyOf(entry.ticketId, entry.fence), entry]),
  );
  const told: Told[] = [];
  const unknown: string[] = [];
  for (const { act, actor, sentAt, endedAt, answers } of operations) {
    const claim =
      act === 'next' ? (answers[0] as { ticketId: string; fence: number } | undefined) : undefined;
    if (!claim) continue;
    const offer = offers.get(keyOf(claim.ticketId, claim.fence));
    if (offer) told.push({ actor, sentAt, endedAt, offer });
    else unknown.push(`${actor} was told of fence ${claim.fence} of ${claim.ticketId}, unknown to the audit`);
  }
  return { told, unknown };
};

/** Who is one agent to the desk is one to the trail, and the other way round. */
const mixedUp = (told: readonly Told[]): string[] => {
  const idOf = new Map<string, string | null>();
  const actorOf = new Map<string | null, string>();
  return told.flatMap(({ actor, offer: { agentId, turn } }) => {
    if (!idOf.has(actor)) idOf.set(actor, agentId);
    if (!actorOf.has(agentId)) actorOf.set(agentId, actor);
    return idOf.get(actor) === agentId && actorOf.get(agentId) === actor
      ? []
      : [`turn ${turn} was given to ${actor}, and the audit has somebody else`];
  });
};

/**
 * The trail is an order that agents could have seen: an offer that was answered before another was asked for stands
 * first. What was given unasked may have been given at any time before.
 */
const outOfRealTime = (told: readonly Told[]): string[] => {
  let latest: Told | undefined;
  return told
    .filter(({ offer: { cause } }) => cause === 'next')
    .toSorted((a, b) => a.offer.entry - b.offer.entry)
    .flatMap((one) => {
      const before = latest;
      if (!before || one.sentAt > before.sentAt) latest = one;
      return before && one.endedAt < before.sentAt
        ? [
            `turn ${one.offer.turn} was given before turn ${before.offer.turn} was asked for, and stands after it`,
          ]
        : [];
    });
};

/** Each offer was one that a model of the desk allows, in an order that the agents could have seen. */
export const offersAllowed: Check = (evidence) => {
  const { told, unknown } = toldOffers(evidence);
  return [...notAllowed(evidence), ...unknown, ...mixedUp(told), ...outOfRealTime(told)];
};
