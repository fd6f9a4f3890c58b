import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadHelpCenter, TOPICS, type HelpCenter } from '#policy';

it('the shipped help center has a page for every topic in both languages', () => {
  const { articles } = loadHelpCenter();
  expect(Object.keys(articles).sort()).toEqual([...TOPICS].sort());
});

describe('A help center that cannot be used is refused with file, path and reason', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'help-center-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const good = JSON.parse(
    readFileSync(new URL('../../help-center.json', import.meta.url), 'utf8'),
  ) as HelpCenter;
  const refused = (text: string) => {
    const file = join(dir, 'pages.json');
    writeFileSync(file, text);
    return () => loadHelpCenter(file);
  };

  it.each<[string, string, string]>([
    ['not JSON', '{', 'pages.json: / cannot be read'],
    [
      'a topic without a page',
      JSON.stringify({ ...good, articles: { ...good.articles, tax: undefined } }),
      "pages.json: /articles has no page for 'tax'",
    ],
    [
      'an address that is not https',
      JSON.stringify({ ...good, upgrade: { ja: 'javascript:alert(1)', en: 'https://example.com' } }),
      'pages.json: /upgrade/ja must match pattern',
    ],
    [
      'an address elsewhere that says of no scheme',
      JSON.stringify({ ...good, upgrade: { ja: '//example.com', en: 'https://example.com' } }),
      'pages.json: /upgrade/ja must match pattern',
    ],
    [
      'a page without English',
      JSON.stringify({ ...good, home: { ja: 'https://example.com' } }),
      "pages.json: /home must have required property 'en'",
    ],
  ])('%s', (_what, text, fault) => {
    expect(refused(text)).toThrow(fault);
  });

  it.each([good, { ...good, home: { ja: '/ja', en: '/?lang=en#/plans' } }])(
    'but a good one is loaded',
    (one) => {
      expect(refused(JSON.stringify(one))()).toEqual(one);
    },
  );
});
