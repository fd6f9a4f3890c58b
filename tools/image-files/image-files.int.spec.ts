import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '#testing';
import { imageFiles } from './image-files.js';

let place: Awaited<ReturnType<typeof temporaryDirectory>>;

const FILES: Record<string, string> = {
  'package.json': JSON.stringify({
    dependencies: { driver: '1' },
    imports: { '#paper': { default: './dist/libs/paper/src/index.js' } },
  }),
  'dist/apps/desk/src/main.js': `
    import 'polyfill/early';
    import { a } from './deep/a.js';
    const later = () => import("@scope/late");`,
  'dist/apps/desk/src/deep/a.js': `export * from '#paper'; import { join } from 'node:path';`,
  'dist/apps/other/src/main.js': `import 'never';`,
  'dist/libs/paper/src/index.js': `export {
  b } from './b.js';`,
  'dist/libs/paper/src/b.js': `import fold from 'fold'; import '../../ink/src/ink.js';`,
  'dist/libs/paper/words.json': '{}',
  'dist/libs/ink/src/ink.js': '',
  'dist/libs/unused/src/index.js': '',
  'node_modules/polyfill/package.json': '{}',
  'node_modules/@scope/late/package.json': JSON.stringify({ peerDependencies: { fold: '2', absent: '1' } }),
  'node_modules/@scope/late/node_modules/fold/package.json': JSON.stringify({ dependencies: { old: '1' } }),
  'node_modules/fold/package.json': JSON.stringify({ optionalDependencies: { native: '1', windows: '1' } }),
  'node_modules/native/package.json': JSON.stringify({
    dependencies: { fold: '1' },
    peerDependencies: { tester: '1', driver: '1' },
    peerDependenciesMeta: { tester: { optional: true }, driver: { optional: true } },
  }),
  'node_modules/old/package.json': '{}',
  'node_modules/never/package.json': '{}',
  'node_modules/tester/package.json': '{}',
  'node_modules/driver/package.json': '{}',
};

beforeAll(async () => {
  place = await temporaryDirectory();
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(place.path, path)), { recursive: true });
    await writeFile(join(place.path, path), content);
  }
});
afterAll(() => place.remove());

describe('an image', () => {
  it('holds what its program imports, however indirectly, with the data beside it, and nothing else', () => {
    expect(imageFiles('desk', place.path)).toEqual([
      'package.json',
      'dist/apps/desk',
      'dist/libs/ink',
      'dist/libs/paper',
      'node_modules/@scope/late',
      'node_modules/driver',
      'node_modules/fold',
      'node_modules/native',
      'node_modules/old',
      'node_modules/polyfill',
    ]);
  });
});
