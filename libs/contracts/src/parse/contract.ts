import type { AnyEvent } from '../events/event.js';
import type { ServiceName } from '../events/services.js';
import { headersReader, type KnownTypes } from './headers.js';
import type { EventEnvelope, EventRecord, ParsedRecord } from './record.js';
import { compileTolerant, describeErrors, type SchemaOf } from './schemas.js';

/** Turns the data of one version into those of the next; `upcast` is pure, and what it is given follows its schema. */
export interface Upcaster {
  from: string;
  to: string;
  upcast: (data: Record<string, unknown>) => Record<string, unknown>;
}

/** What a contract is made of. */
export interface ContractParts {
  /** Which service publishes which types, each in its present version. */
  published: Record<ServiceName, readonly string[]>;
  /** Types that speak of the desk as a whole. */
  deskWide: readonly string[];
  /** Of all versions that are still read. */
  schemaOf: SchemaOf;
  /** For each older version that is still read. */
  upcasters: readonly Upcaster[];
}

/** What one deployment knows of events: the types that it routes, and how to read those and their older versions. */
export interface Contract {
  readonly published: Record<ServiceName, readonly string[]>;
  /**
   * Reads a record of any transport. Total: never throws, whatever the record holds. Fields of the data that the type's
   * schema doesn't name are dropped, and older versions are brought to the present one.
   */
  readonly parse: (record: EventRecord) => ParsedRecord;
}

/** Makes a contract. */
export const contractOf = ({ published, deskWide, schemaOf, upcasters }: ContractParts): Contract => {
  const upcasterOf = new Map(upcasters.map((upcaster) => [upcaster.from, upcaster]));
  const olderOf = (types: readonly string[]): string[] => {
    const older = upcasters.filter(({ to }) => types.includes(to)).map(({ from }) => from);
    return older.length > 0 ? [...older, ...olderOf(older)] : [];
  };
  const withOlder = (types: readonly string[]) => new Set([...types, ...olderOf(types)]);
  const publishedBy: KnownTypes['publishedBy'] = {
    intake: withOlder(published.intake),
    eligibility: withOlder(published.eligibility),
    scheduling: withOlder(published.scheduling),
    assignment: withOlder(published.assignment),
  };
  const readHeaders = headersReader({ publishedBy, deskWide: withOlder(deskWide) });
  const all = new Set(Object.values(publishedBy).flatMap((types) => [...types]));
  const validators = compileTolerant(all, schemaOf);

  const readData = (envelope: EventEnvelope, type: string, data: unknown): ParsedRecord => {
    const isValid = validators.get(type);
    if (!isValid?.(data)) return { kind: 'invalid-data', envelope, errors: describeErrors(isValid?.errors) };
    const older = upcasterOf.get(type);
    if (older) return readData(envelope, older.to, older.upcast(data as Record<string, unknown>));
    return { kind: 'event', event: { ...envelope, type, data } as AnyEvent };
  };
  const parse = (record: EventRecord): ParsedRecord => {
    const read = readHeaders(record);
    if (read.kind !== 'envelope') return read;
    const { envelope } = read;
    const json = jsonOf(record.value);
    if (!json) return { kind: 'invalid-data', envelope, errors: ['/ is not JSON'] };
    return readData(envelope, envelope.type, json.data);
  };
  return { published, parse };
};

const jsonOf = (text: string): { data: unknown } | undefined => {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};
