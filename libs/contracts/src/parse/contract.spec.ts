import { describe, expect, it } from '@jest/globals';
import { DESK_WIDE_TYPES, PUBLISHED_TYPES } from '../events/catalogue.js';
import { goldenRecord } from '../golden/golden-files.js';
import { contractOf, type Upcaster } from './contract.js';
import type { EventPlace } from './record.js';
import { loadSchema } from './schemas.js';

const V1 = 'junban.turn.held.v1';
const old = goldenRecord(`${V1}.json`);
const schema = (field: string) => ({
  type: 'object',
  additionalProperties: false,
  required: [field],
  properties: { [field]: { type: 'integer', minimum: 1 } },
});
const schemas: Record<string, object> = {
  'junban.turn.held.v2': schema('waiting'),
  'junban.turn.held.v3': schema('events'),
};
const upcasters: Upcaster[] = [
  { from: V1, to: 'junban.turn.held.v2', upcast: ({ parked }) => ({ waiting: parked }) },
  { from: 'junban.turn.held.v2', to: 'junban.turn.held.v3', upcast: ({ waiting }) => ({ events: waiting }) },
];
const contract = contractOf({
  published: { ...PUBLISHED_TYPES, eligibility: ['junban.inquiry.decided.v1', 'junban.turn.held.v3'] },
  deskWide: DESK_WIDE_TYPES,
  schemaOf: (type) => schemas[type] ?? loadSchema(type),
  upcasters,
});
const heldBy = (source: string, type: string, data: object) => ({
  ...old,
  headers: { ...old.headers, ce_source: `/junban/${source}/1`, ce_type: type },
  value: JSON.stringify(data),
});

describe('a contract with a third version of a type', () => {
  it.each([
    [V1, { parked: 2 }],
    ['junban.turn.held.v2', { waiting: 2 }],
    ['junban.turn.held.v3', { events: 2 }],
  ])('reads %s as the third', (type, data) => {
    expect(contract.parse(heldBy('eligibility', type, data))).toMatchObject({
      kind: 'event',
      event: { type: 'junban.turn.held.v3', data: { events: 2 } },
    });
  });

  it('holds what is old against the schema of its own version', () => {
    expect(contract.parse(heldBy('eligibility', V1, { parked: -1 }))).toMatchObject({
      kind: 'invalid-data',
      envelope: { type: V1 },
      errors: ['/parked must be >= 0'],
    });
  });

  it('holds what an upcaster makes against the schema of the next', () => {
    expect(contract.parse(heldBy('eligibility', V1, { parked: 0 }))).toMatchObject({
      kind: 'invalid-data',
      errors: ['/waiting must be >= 1'],
    });
  });

  it('knows no fourth', () => {
    const record = heldBy('eligibility', 'junban.turn.held.v4', {});
    const known = contract.parse(heldBy('eligibility', V1, { parked: 1 })) as { event: EventPlace };
    const { source, partition, at, id, previous } = known.event;
    expect(contract.parse(record)).toEqual({
      kind: 'unknown-version',
      type: 'junban.turn.held.v4',
      place: { source, partition, at, id, previous },
    });
  });

  it('takes the old version from those alone who publish the new one, or still publish the old', () => {
    expect(contract.parse(heldBy('intake', V1, { parked: 1 }))).toMatchObject({ kind: 'unusable-headers' });
    expect(contract.parse(heldBy('scheduling', V1, { parked: 1 }))).toMatchObject({ kind: 'event' });
  });
});
