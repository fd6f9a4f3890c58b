import { DomainError, type Handler, NotYetKnown } from '#messaging';
import { basisOf, decide, type Editions, isTopic } from '#policy';
import type { EligibilityFacts } from '../domain/facts.js';

/** Each revision of an inquiry is judged once, by the edition and plan it was stamped with at arrival (DESIGN §7). */
export const onInquiryReceived =
  (editions: Editions): Handler<'junban.inquiry.received.v1', EligibilityFacts> =>
  (facts, event, { now }) => {
    const { data, turn } = event;
    const judged = facts.decisions.some((known) => known.turn === turn && known.revision === data.revision);
    // An erased inquiry has nothing left to judge, and its erasure settles the turn.
    if (turn === undefined || judged || !data.content) return { facts };
    const edition = editions.get(data.edition);
    if (!edition) throw new NotYetKnown(`policy edition ${data.edition}`);
    const { revision, receivedAt, language, topic, plan } = data;
    if (!isTopic(topic)) throw new DomainError(`no policy speaks of topic ${topic}`);
    const inquiry = { ...data.content, language, topic, plan };
    const { outcome, reasons, missing } = decide(inquiry, edition);
    const decided = { revision, receivedAt, language, outcome, reasons, missing, edition: edition.id };
    return {
      facts: { ...facts, decisions: [...facts.decisions, { turn, ...decided, basis: basisOf(inquiry) }] },
      events: [
        { type: 'junban.inquiry.decided.v1', ticketId: event.ticketId, turn, time: now, data: decided },
      ],
    };
  };
