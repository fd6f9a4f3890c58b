import { readFileSync } from 'node:fs';
import { SourceTextModule } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { LEAKS } from '../mutants/leaks.js';
import { MUTANTS } from '../mutants/mutants.js';
import { KILL_POINT_REWRITES } from './kill-points.js';
import { NEXT_VERSION_REWRITES } from './next-version.js';
import { type Rewrite, rewritten, StaleRewrite } from './rewrite.js';

const ROOT = new URL('../../', import.meta.url);
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', ROOT), 'utf8'));
const asModule = { ...compilerOptions, module: 'esnext' };
const { options } = ts.convertCompilerOptionsFromJson(asModule, ROOT.pathname);

/** The text of a module as the build makes it. */
const builtText = (module: string): string => {
  const fileName = `${module}.ts`;
  const source = readFileSync(new URL(fileName, ROOT), 'utf8');
  return ts.transpileModule(source, { fileName, compilerOptions: options }).outputText;
};

/** Throws where one does not fit, or leaves something that is no JavaScript. */
const apply = (rewrites: readonly Rewrite[]): void => {
  for (const [module, own] of Map.groupBy(rewrites, (each) => each.module))
    new SourceTextModule(rewritten(builtText(module), own));
};

describe('the rewrites of the crash suite', () => {
  it('put every kill point in its place', () => {
    apply(KILL_POINT_REWRITES);
  });

  it('make the next version, with the kill points in it', () => {
    apply([...NEXT_VERSION_REWRITES, ...KILL_POINT_REWRITES]);
  });

  it.each(Object.entries({ ...MUTANTS, ...LEAKS }))(
    'make the mutant %s, with the kill points in it',
    (_, { rewrites }) => {
      apply([...rewrites, ...KILL_POINT_REWRITES]);
    },
  );
});

describe('a rewrite', () => {
  const change = (find: string, replace: string): Rewrite => ({ module: 'm', find, replace });

  it('finds its text however it is laid out, and may keep it', () => {
    expect(rewritten("a({\n  b: '$1',\n});", [change("b: '$1',", '$& c: $&')])).toBe(
      "a({\n  b: '$1', c: b: '$1',\n});",
    );
    expect(rewritten('if (x)\n    return;', [change('if (x) return;', '')])).toBe('');
  });

  it.each([
    ['a + b', 0],
    ['a;', 2],
  ])('that finds %j is stale: it stands there %i times', (find) => {
    expect(() => rewritten('a; a; b;', [change(find, '')])).toThrow(StaleRewrite);
  });
});
