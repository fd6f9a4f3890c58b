import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EditionError, INFORMATION_FIELDS, loadEditions, topicTable, TOPICS } from '#policy';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as unknown;
const editions = loadEditions();

describe('The shipped editions', () => {
  it('are two, in the order in which they came into force', () => {
    expect([...editions.keys()]).toEqual(['en-2024-04-30', 'ja-2024-09-09']);
  });

  it('agree about what is in scope, and only the Japanese one ties support to the plan', () => {
    const [en, ja] = [...editions.values()].map((edition) => topicTable(edition));
    expect(en?.map(({ topic, scope }) => [topic, scope])).toEqual(
      ja?.map(({ topic, scope }) => [topic, scope]),
    );
    expect(en?.every(({ freePlan }) => freePlan)).toBe(true);
    expect(ja?.filter(({ freePlan }) => freePlan)).toHaveLength(8);
  });

  it('only the Japanese one lets the desk look at the activity log, and at the actual screen with consent', () => {
    expect(
      [...editions.values()].map(({ clauses }) => Object.entries(clauses).map(([id, c]) => [id, c.consent])),
    ).toEqual([
      [],
      [
        ['activityLog', false],
        ['actualScreen', true],
      ],
    ]);
  });
});

it('the schema knows the topics and fields that the rules know', () => {
  const { $defs } = read('edition.schema.json') as { $defs: Record<string, { enum: string[] }> };
  expect([...($defs.topic?.enum ?? [])].sort()).toEqual([...TOPICS].sort());
  expect([...($defs.field?.enum ?? [])].sort()).toEqual([...INFORMATION_FIELDS].sort());
});

describe('An edition that cannot be used is refused with file, path and reason', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'editions-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  const good = read('editions/ja-2024-09-09.json') as Record<string, Record<string, unknown>>;
  const refusal = (text: string, file = 'ja-2024-09-09.json') => {
    writeFileSync(join(dir, file), text);
    try {
      return [...loadEditions(dir).keys()];
    } catch (error) {
      if (error instanceof EditionError) return error.faults.map((fault) => fault.replace(dir, '…'));
      throw error;
    }
  };

  it('but a good one is loaded', () => {
    expect(refusal(JSON.stringify(good))).toEqual(['ja-2024-09-09']);
  });

  it.each<[string, object, string]>([
    [
      'a missing topic',
      { topics: { ...good.topics, tax: undefined } },
      "/topics must have required property 'tax'",
    ],
    [
      'an unknown topic',
      { topics: { ...good.topics, taxes: good.topics?.tax } },
      '/topics property name must be valid',
    ],
    [
      'a scope that is neither in nor out',
      { topics: { ...good.topics, tax: { scope: 'maybe', section: '⑤' } } },
      '/topics/tax/scope must be equal to one of the allowed values: in, out',
    ],
    [
      'an unknown field asked for',
      { information: { section: '④', asked: [{ field: 'details.password' }] } },
      '/information/asked/0/field must be equal to one of the allowed values',
    ],
    ['an unknown property', { agent: 'x' }, '/ must NOT have additional properties: agent'],
    ['a day that does not exist', { effectiveDate: '2022-02-30' }, '/effectiveDate must match format "date"'],
    ['another id than its file', { id: 'ja-2024-09-10' }, '/id must be its language and date, ja-2024-09-09'],
    [
      'an effective date after its update',
      { effectiveDate: '2025-01-01' },
      '/effectiveDate must not be after lastUpdated',
    ],
    [
      'hours that end before they begin',
      { hours: { ...good.hours, closes: '09:00' } },
      '/hours/closes must be after opens',
    ],
  ])('%s', (_what, over, fault) => {
    expect(refusal(JSON.stringify({ ...good, ...over }))).toContainEqual(
      expect.stringContaining(`…/ja-2024-09-09.json: ${fault}`),
    );
  });

  it('what is not JSON', () => {
    expect(refusal('{"id": ')).toEqual([expect.stringContaining('…/ja-2024-09-09.json: / is not JSON: ')]);
  });

  it('a file with another name', () => {
    expect(refusal(JSON.stringify(good), 'ja.json')).toEqual(["…/ja.json: /id must be the file's name, ja"]);
  });

  it('an empty folder, and one that does not exist', () => {
    expect(() => loadEditions(dir)).toThrow('has no edition');
    expect(() => loadEditions(join(dir, 'nowhere'))).toThrow(EditionError);
  });

  it('all faults of all files at once', () => {
    writeFileSync(join(dir, 'en-2024-04-30.json'), '[]');
    expect(refusal('{')).toHaveLength(2);
  });

  it('of two editions of one day the Japanese one governs', () => {
    const en = {
      ...(read('editions/en-2024-04-30.json') as object),
      id: 'en-2024-09-09',
      lastUpdated: '2024-09-09',
    };
    writeFileSync(join(dir, 'en-2024-09-09.json'), JSON.stringify(en));
    expect(refusal(JSON.stringify(good))).toEqual(['en-2024-09-09', 'ja-2024-09-09']);
  });
});
