import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goldenFiles, goldenRecord } from '../golden/golden-files.js';
import { parseEvent } from './parse-event.js';
import { dated, withHeaders } from './testing/dated-record.js';

describe('whatever a record holds, reading it never throws', () => {
  const names = [...Object.keys(dated.headers), 'ce_previous'];
  const headers = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string());
  const anyRecord = fc.record({ partition: fc.double(), key: fc.string(), headers, value: fc.string() });
  const golden = fc.constantFrom(...goldenFiles().map(goldenRecord));

  it('at random', () => {
    fc.assert(
      fc.property(anyRecord, (record) => parseEvent(record).kind !== 'event'),
      { seed: 1 },
    );
  });

  it('with one header changed', () => {
    const change = fc.tuple(golden, fc.constantFrom(...names), fc.option(fc.string(), { nil: undefined }));
    fc.assert(
      fc.property(change, ([record, name, value]) => {
        parseEvent(withHeaders({ [name]: value }, record));
      }),
      { seed: 2 },
    );
  });

  it('with any JSON as data', () => {
    fc.assert(
      fc.property(golden, fc.jsonValue(), (record, data) => {
        expect(['event', 'invalid-data']).toContain(
          parseEvent({ ...record, value: JSON.stringify(data) }).kind,
        );
      }),
      { seed: 3 },
    );
  });
});
