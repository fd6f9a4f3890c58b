import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '../events/catalogue.js';
import type { AnyEvent } from '../events/event.js';
import { DESK_SUBJECT } from '../events/services.js';
import { parseEvent } from '../parse/parse-event.js';
import { publishErrors } from '../parse/publishable.js';
import { toRecord } from '../parse/to-record.js';
import { goldenFiles, goldenRecord, readGolden } from './golden-files.js';

const eventIn = (file: string): AnyEvent => {
  const parsed = parseEvent(goldenRecord(file));
  if (parsed.kind !== 'event') throw new Error(`${file}: ${JSON.stringify(parsed)}`);
  return parsed.event;
};

const checksums = new Map(
  readGolden('CHECKSUMS')
    .trim()
    .split('\n')
    .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
);

const sha256 = (file: string): string => createHash('sha256').update(readGolden(file)).digest('hex');

/** What is wrong with a golden file as published, in words. */
const changeOf = (file: string): string => {
  if (!checksums.has(file)) return `${file} is new: add its line to golden/CHECKSUMS`;
  return checksums.get(file) === sha256(file)
    ? 'unchanged'
    : `${file} has changed: a published version never changes; publish a new version with its own golden file`;
};

/** `….v1.json` shows the type, `….v1.<form>.json` a form of it. */
const isForm = (file: string): boolean => /\.v\d+\.\w+\.json$/.test(file);

describe('golden files', () => {
  it.each(goldenFiles())('%s is as it was published', (file) => {
    expect(changeOf(file)).toBe('unchanged');
  });

  it('keep every version that was ever published', () => {
    expect(goldenFiles()).toEqual([...checksums.keys()].sort());
  });

  it('show every type', () => {
    const plain = goldenFiles().filter((file) => !isForm(file));
    expect(plain).toEqual([...EVENT_TYPES].map((type) => `${type}.json`).sort());
  });

  it.each(goldenFiles())('%s reads and writes the same record', (file) => {
    expect(toRecord(eventIn(file))).toEqual(goldenRecord(file));
  });

  it.each(goldenFiles())('%s may be published, with no field that its schema does not name', (file) => {
    expect(publishErrors(eventIn(file))).toEqual([]);
  });

  it('travel on one partition for each key, the desk on the first', () => {
    const places = new Set(
      goldenFiles()
        .map(goldenRecord)
        .map(({ partition, key }) => `${partition} ${key}`),
    );
    const keys = new Set(goldenFiles().map((file) => goldenRecord(file).key));
    expect(places.size).toBe(keys.size);
    expect(places).toContain(`0 ${DESK_SUBJECT}`);
  });
});

describe('an erased form', () => {
  const erased = goldenFiles().filter((file) => file.endsWith('.erased.json'));

  it('exists of every type that carries what people wrote', () => {
    const withContent = goldenFiles().filter((file) => !isForm(file) && 'content' in eventIn(file).data);
    expect(erased).toEqual(withContent.map((file) => file.replace('.json', '.erased.json')));
  });

  it.each(erased)('%s is the same event without its content', (file) => {
    const { data, ...envelope } = eventIn(file.replace('.erased', ''));
    const { content: _content, ...rest } = data as { content?: unknown };
    expect(eventIn(file)).toEqual({ ...envelope, data: rest });
  });
});
