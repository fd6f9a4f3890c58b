import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { common } from '../client/src/shared/texts/common.js';

const CLIENT = join(import.meta.dirname, '../client/src');

interface Texts {
  ja: object;
  en: object;
}

/** Each text of one language by its key, such as `signIn.fault.away.title`. */
const flat = (texts: object, above = ''): Map<string, unknown> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value as object, `${above}${key}.`)]
        : [[above + key, value] as const],
    ),
  );

const placeholdersIn = (text: unknown): string[] => (String(text).match(/\{\{\s*\w+/g) ?? []).sort();

const pages = await Promise.all(
  globSync(`${CLIENT}/*/texts.ts`).map(async (file) => {
    const { texts } = (await import(pathToFileURL(file).href)) as { texts: Texts };
    return [relative(CLIENT, file), texts] as const;
  }),
);

describe.each([['shared/texts/common.ts', common as Texts] as const, ...pages])('%s', (_file, { ja, en }) => {
  it('says everything in both languages, and leaves nothing empty', () => {
    expect([...flat(ja).keys()].sort()).toEqual([...flat(en).keys()].sort());
    for (const texts of [ja, en])
      for (const [key, text] of flat(texts))
        expect([key, typeof text === 'string' && text.trim() !== '']).toEqual([key, true]);
  });

  it('puts the same values into both', () => {
    const english = flat(en);
    for (const [key, text] of flat(ja))
      expect([key, placeholdersIn(text)]).toEqual([key, placeholdersIn(english.get(key))]);
  });
});

it('looks at every page', () => {
  expect(pages.length).toBeGreaterThanOrEqual(globSync(`${CLIENT}/*/main.tsx`).length);
});
