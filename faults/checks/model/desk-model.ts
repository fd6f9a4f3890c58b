import type { AuditEntry } from '../../reading/books.js';

/** An agent as the model sees one. */
interface Worker {
  isAvailable: boolean;
  languages: readonly string[];
  capacity: number;
  inHand: Set<number>;
}

type Place = 'in-hand' | 'back' | 'replied' | 'out';

/** What the model knows beside the trail. */
export interface Known {
  languageOf: ReadonlyMap<number, string>;
  /** Tickets on which their customers have said more than the inquiry: answered ones may come back. */
  spokenOn: ReadonlySet<string>;
}

/**
 * A desk of the simplest kind: who is there, what they have in hand, and where each turn is. It is told the audit
 * trail line by line and says of each offer why it was not allowed. Pure.
 */
export class DeskModel {
  private readonly workers = new Map<string, Worker>();
  private readonly places = new Map<number, Place>();
  private readonly fences = new Map<string, number>();

  constructor(private readonly known: Known) {}

  /** Why the offer was not allowed; nothing for what is no offer. */
  tell(entry: AuditEntry): string[] {
    const { act, agentId, languages, capacity } = entry;
    if (act === 'started') return this.offer(entry);
    if (act === 'presence')
      this.workers.set(agentId!, {
        isAvailable: entry.cause === 'available',
        languages: languages ?? [],
        capacity: capacity ?? 1,
        inHand: this.workerOf(agentId).inHand,
      });
    else if (act === 'requeued') this.end(entry, 'back');
    else if (act === 'replied') this.end(entry, 'replied');
    else if (act === 'taken-out') this.end(entry, 'out');
    return [];
  }

  private offer({ turn, ticketId, agentId, fence }: AuditEntry): string[] {
    const { isAvailable, languages, capacity, inHand } = this.workerOf(agentId);
    const place = this.places.get(turn!);
    const last = this.fences.get(ticketId!) ?? 0;
    const faults = [
      ...(isAvailable ? [] : ['to an agent who is not available']),
      ...(languages.includes(this.known.languageOf.get(turn!) ?? '') ? [] : ['in a language not spoken']),
      ...(inHand.size < capacity ? [] : [`as one more than the ${capacity} that its agent may have`]),
      ...(fence === last + 1 ? [] : [`under fence ${fence} after ${last}`]),
      ...(place === 'in-hand' ? ['while it was in hand'] : []),
      ...(place === 'out' ? ['after its customer had ended it'] : []),
      ...(place === 'replied' && !this.known.spokenOn.has(ticketId!) ? ['after it had been answered'] : []),
    ];
    inHand.add(turn!);
    this.places.set(turn!, 'in-hand');
    this.fences.set(ticketId!, fence!);
    return faults;
  }

  private end({ turn, agentId }: AuditEntry, place: Place): void {
    this.workerOf(agentId).inHand.delete(turn!);
    this.places.set(turn!, place);
  }

  private workerOf(agentId: string | null): Worker {
    const nobodyYet = { isAvailable: false, languages: [], capacity: 0, inHand: new Set<number>() };
    return this.workers.get(agentId!) ?? nobodyYet;
  }
}
