import type { EventType } from '../events/data.js';
import { DESK_SUBJECT, type ServiceName } from '../events/services.js';
import type { EventEnvelope, EventPlace, EventRecord, ParsedRecord } from './record.js';
import { compileHeaders } from './schemas.js';

type Unreadable = Exclude<ParsedRecord, { kind: 'event' | 'invalid-data' }>;
type ReadHeaders = { kind: 'envelope'; envelope: EventEnvelope } | Unreadable;

const isValid = compileHeaders();
/** The types that a contract knows, old versions included. */
export interface KnownTypes {
  publishedBy: Record<ServiceName, ReadonlySet<string>>;
  deskWide: ReadonlySet<string>;
}

const traceContext = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

const baseOf = (type: string): string => type.replace(/\.v[1-9][0-9]*$/, '');

const unusable = (reason: string): Unreadable => ({ kind: 'unusable-headers', reason });

const reasonOf = (errors: typeof isValid.errors): string => {
  const [error] = errors ?? [];
  return error?.instancePath
    ? `${error.instancePath.slice(1)} ${error.message ?? 'is not valid'}`
    : `headers: ${error?.message ?? 'not valid'}`;
};

/** A number that its header's pattern lets through may still be too large to count with. */
const isCount = (value: number): boolean => Number.isSafeInteger(value);

/** What the schema of the headers cannot say: how headers, key and partition fit together. */
const contradictionIn = (
  { publishedBy, deskWide }: KnownTypes,
  envelope: EventEnvelope,
  key: string,
): string | undefined => {
  const { source, type, at, partition, ticketId, turn } = envelope;
  const isDeskWide = deskWide.has(type);
  if (!Number.isSafeInteger(partition) || partition < 0) return 'partition is not a whole number';
  if (!isCount(at.epoch)) return 'ce_source has an epoch that is too large';
  if (!isCount(at.sequence)) return 'ce_sequence is too large';
  if (turn !== undefined && !isCount(turn)) return 'ce_turn is too large';
  if (!publishedBy[source].has(type)) return 'ce_source does not publish ce_type';
  if ((ticketId === DESK_SUBJECT) !== isDeskWide) return 'ce_subject does not fit ce_type';
  if ((turn === undefined) !== isDeskWide) return 'ce_turn does not fit ce_type';
  if (key !== ticketId) return 'key is not ce_subject';
  return undefined;
};

const envelopeOf = ({ partition, headers }: EventRecord): EventEnvelope => {
  const [, , source, epoch] = (headers.ce_source as string).split('/');
  return {
    id: headers.ce_id as string,
    source: source as ServiceName,
    partition,
    at: { epoch: Number(epoch), sequence: Number(headers.ce_sequence) },
    ...(headers.ce_previous !== undefined && { previous: headers.ce_previous }),
    type: headers.ce_type as EventType,
    time: headers.ce_time as string,
    ticketId: headers.ce_subject as string,
    ...(headers.ce_turn !== undefined && { turn: Number(headers.ce_turn) }),
    ...(traceContext.test(headers.traceparent ?? '') && { traceparent: headers.traceparent }),
  };
};

const placeOf = ({ source, partition, at, id, previous }: EventEnvelope): EventPlace => ({
  source,
  partition,
  at,
  id,
  previous,
});

/** Reads all but the data of a record; every header is checked before any is used. */
export const headersReader = (types: KnownTypes): ((record: EventRecord) => ReadHeaders) => {
  const known = new Set(Object.values(types.publishedBy).flatMap((published) => [...published]));
  const bases = new Set([...known].map(baseOf));
  return (record) => {
    if (!isValid(record.headers)) return unusable(reasonOf(isValid.errors));
    const type = record.headers.ce_type as string;
    const envelope = envelopeOf(record);
    if (!known.has(type))
      return {
        kind: bases.has(baseOf(type)) ? 'unknown-version' : 'unknown-type',
        type,
        place: placeOf(envelope),
      };
    const contradiction = contradictionIn(types, envelope, record.key);
    return contradiction ? unusable(contradiction) : { kind: 'envelope', envelope };
  };
};
