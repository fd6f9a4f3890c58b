import type { Outcome } from '../../events/data.js';
import type { AnyEvent } from '../../events/event.js';
import { SimulatedService, type Surroundings } from './simulated-service.js';

/** Decides each inquiry as its subject says. */
export class SimulatedEligibility extends SimulatedService {
  constructor(surroundings: Surroundings) {
    super('eligibility', ['intake'], surroundings);
  }

  protected handle({ type, ticketId, turn, time, data }: AnyEvent): void {
    if (type !== 'junban.inquiry.received.v1') return;
    const { revision, receivedAt, language, edition, content } = data;
    const outcome = content?.subject as Outcome;
    this.publish({
      type: 'junban.inquiry.decided.v1',
      ticketId,
      turn,
      time,
      data: {
        revision,
        receivedAt,
        language,
        outcome,
        reasons: [],
        missing: [`details of ${revision}`],
        edition,
      },
    });
  }

  protected remember(): void {}
}
