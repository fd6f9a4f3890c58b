import { describe, expect, it } from '@jest/globals';
import { goldenRecord } from '../golden/golden-files.js';
import { parseEvent } from './parse-event.js';
import type { EventRecord } from './record.js';
import { dated, withHeaders } from './testing/dated-record.js';

const calendar = goldenRecord('junban.calendar.changed.v1.json');

const withData = (change: object, record = dated): EventRecord => ({
  ...record,
  value: JSON.stringify({ ...(JSON.parse(record.value) as object), ...change }),
});

describe('a record with good headers and data', () => {
  it('is an event', () => {
    expect(parseEvent(dated)).toMatchObject({
      kind: 'event',
      event: {
        id: dated.headers.ce_id,
        source: 'scheduling',
        partition: 8,
        at: { epoch: 1, sequence: 1 },
        type: 'junban.turn.dated.v1',
        ticketId: dated.key,
        turn: 1,
        data: { businessDate: '2026-11-24', dateRule: 'closed-day' },
      },
    });
  });

  it('is an event without a turn when it speaks of the desk as a whole', () => {
    const parsed = parseEvent(calendar);
    expect(parsed).toMatchObject({ kind: 'event', event: { ticketId: 'desk', partition: 0 } });
    expect(parsed.kind === 'event' && 'turn' in parsed.event).toBe(false);
  });

  it('loses the fields that a newer producer added, at any depth', () => {
    const newer = withData({
      weather: 'rain',
      skipped: [{ date: '2026-11-22', reason: 'weekend', mood: 'fine' }],
    });
    const parsed = parseEvent(newer);
    expect(parsed.kind === 'event' && parsed.event.data).toEqual({
      ...(JSON.parse(dated.value) as object),
      skipped: [{ date: '2026-11-22', reason: 'weekend' }],
    });
  });

  it('may have further headers', () => {
    expect(parseEvent(withHeaders({ 'x-mirrored-by': 'somebody' })).kind).toBe('event');
  });

  it('loses a malformed trace context and nothing else', () => {
    const parsed = parseEvent(withHeaders({ traceparent: 'nonsense' }));
    expect(parsed.kind).toBe('event');
    expect(parsed.kind === 'event' && 'traceparent' in parsed.event).toBe(false);
  });
});

describe('a record without usable headers', () => {
  const cases: [string, EventRecord, string][] = [
    ['no headers at all', { ...dated, headers: {} }, "headers: must have required property 'content-type'"],
    ['another format than JSON', withHeaders({ 'content-type': 'text/plain' }), 'content-type must match'],
    [
      'another version of CloudEvents',
      withHeaders({ ce_specversion: '0.3' }),
      'ce_specversion must be equal',
    ],
    ['an id that is no UUID', withHeaders({ ce_id: '17' }), 'ce_id must match'],
    ['an id in capitals', withHeaders({ ce_id: dated.headers.ce_id?.toUpperCase() }), 'ce_id must match'],
    ['an unknown service', withHeaders({ ce_source: '/junban/kitchen/1' }), 'ce_source must match'],
    ['epoch 0', withHeaders({ ce_source: '/junban/scheduling/0' }), 'ce_source must match'],
    ['a source without epoch', withHeaders({ ce_source: '/junban/scheduling' }), 'ce_source must match'],
    ['no sequence', withHeaders({ ce_sequence: undefined }), "must have required property 'ce_sequence'"],
    ['sequence 0', withHeaders({ ce_sequence: '0' }), 'ce_sequence must match'],
    ['a negative sequence', withHeaders({ ce_sequence: '-1' }), 'ce_sequence must match'],
    ['a fractional sequence', withHeaders({ ce_sequence: '1.5' }), 'ce_sequence must match'],
    [
      'a sequence past counting',
      withHeaders({ ce_sequence: '9007199254740993' }),
      'ce_sequence is too large',
    ],
    [
      'an epoch past counting',
      withHeaders({ ce_source: '/junban/scheduling/9007199254740993' }),
      'ce_source has',
    ],
    ['a turn past counting', withHeaders({ ce_turn: '9007199254740993' }), 'ce_turn is too large'],
    ['a previous that is no UUID', withHeaders({ ce_previous: 'x' }), 'ce_previous must match'],
    ['a time without offset', withHeaders({ ce_time: '2026-11-22T15:00:00' }), 'ce_time must match'],
    ['a day that does not exist', withHeaders({ ce_time: '2026-02-30T15:00:00Z' }), 'ce_time must match'],
    [
      'a type of another service',
      withHeaders({ ce_source: '/junban/intake/1' }),
      'ce_source does not publish',
    ],
    ['no turn on a ticket', withHeaders({ ce_turn: undefined }), 'ce_turn does not fit'],
    ['a turn on the desk', withHeaders({ ce_turn: '1' }, calendar), 'ce_turn does not fit'],
    [
      'the desk for a ticket',
      { ...withHeaders({ ce_subject: 'desk' }), key: 'desk' },
      'ce_subject does not fit',
    ],
    [
      'a ticket for the desk',
      { ...withHeaders({ ce_subject: dated.key }, calendar), key: dated.key },
      'ce_subject',
    ],
    ['a subject that is no UUID', withHeaders({ ce_subject: 'T-1' }), 'ce_subject must match'],
    ['another key than its subject', { ...dated, key: 'desk' }, 'key is not ce_subject'],
    ['no partition', { ...dated, partition: Number.NaN }, 'partition is not'],
  ];

  it.each(cases)('%s', (_name, record, reason) => {
    expect(parseEvent(record)).toEqual({
      kind: 'unusable-headers',
      reason: expect.stringContaining(reason) as unknown,
    });
  });
});

describe('a type', () => {
  it.each([
    ['junban.turn.dated.v2', 'unknown-version'],
    ['junban.turn.dated.v10', 'unknown-version'],
    ['junban.turn.dated', 'unknown-version'],
    ['junban.turn.painted.v1', 'unknown-type'],
    ['junban.turn.dated.v1.v1', 'unknown-type'],
    ['junban.turn.dated.v0', 'unknown-type'],
    ['constructor', 'unknown-type'],
  ])('%s is an %s, and its place is told', (type, kind) => {
    const at = { epoch: 1, sequence: 1 };
    const place = { id: dated.headers.ce_id, source: 'scheduling', partition: 8, at };
    expect(parseEvent(withHeaders({ ce_type: type }))).toEqual({ kind, type, place });
  });
});

describe('invalid data', () => {
  const cases: [string, EventRecord, string[]][] = [
    ['no JSON', { ...dated, value: '{"calendarVersion":' }, ['/ is not JSON']],
    ['nothing', { ...dated, value: '' }, ['/ is not JSON']],
    ['no object', { ...dated, value: 'null' }, ['/ must be object']],
    ['a missing field', withData({ opensAt: undefined }), ["/ must have required property 'opensAt'"]],
    ['a wrong type', withData({ calendarVersion: '3' }), ['/calendarVersion must be integer']],
    [
      'an unknown word',
      withData({ dateRule: 'sometime' }),
      ['/dateRule must be equal to one of the allowed values'],
    ],
    ['no such day', withData({ businessDate: '2026-02-30' }), ['/businessDate must match format "date"']],
    ['null for a field', withData({ skipped: null }), ['/skipped must be array']],
  ];

  it.each(cases)('%s is told with its path and the whole envelope', (_name, record, errors) => {
    const good = parseEvent(dated);
    const { data: _data, ...envelope } = good.kind === 'event' ? good.event : { data: undefined };
    expect(parseEvent(record)).toEqual({ kind: 'invalid-data', envelope, errors });
  });

  it('is told without a word of what people wrote', () => {
    const secret = 'my password is hunter2';
    const inquiry = goldenRecord('junban.inquiry.received.v1.json');
    const record = withData(
      { language: secret, topic: secret, revision: secret, content: secret, [secret]: 1 },
      inquiry,
    );
    const parsed = parseEvent(record);
    expect(parsed.kind).toBe('invalid-data');
    expect(JSON.stringify(parsed)).not.toContain('hunter2');
  });

  it('is told in at most ten errors', () => {
    const skipped = Array.from({ length: 50 }, () => ({ date: 1, reason: 2 }));
    const parsed = parseEvent(withData({ skipped }));
    expect(parsed.kind === 'invalid-data' && parsed.errors).toHaveLength(10);
  });
});
