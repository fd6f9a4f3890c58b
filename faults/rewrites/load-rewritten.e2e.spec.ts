import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '#testing';
import { armKillPoint, rewriteEnv } from './rewrite-env.js';

const BUILT = new URL('../../dist/faults/rewrites/', import.meta.url);
const FINDS = { module: 'greeting', find: "'hello'", replace: "'bye'" };

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;

const inDirectory = (file: string) => join(directory.path, file);

const start = (options: string[], env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [...options, inDirectory('main.mjs'), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

const endOf = async (child: ChildProcess) => {
  const [said, complained, [code, signal]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  return { said, complained, code, signal };
};

beforeAll(async () => {
  directory = await temporaryDirectory();
  await writeFile(inDirectory('greeting.js'), "export const greeting = 'hello';\n");
  await writeFile(inDirectory('package.json'), '{ "type": "module" }');
  await writeFile(
    inDirectory('main.mjs'),
    `import { greeting } from './greeting.js';
     process.stdout.write(greeting);
     if (process.argv[2] === 'work') setInterval(() => globalThis.junbanPassage('in-claim'), 10);`,
  );
});

afterAll(() => directory.remove());

/** Runs the program with one rewrite of it. */
const runWith = async (rewrite: object) => {
  const root = pathToFileURL(`${directory.path}/`).href;
  const code = `import { loadRewritten } from ${JSON.stringify(new URL('load-rewritten.js', BUILT).href)};
    loadRewritten(${JSON.stringify(root)}, [${JSON.stringify(rewrite)}]);`;
  await writeFile(inDirectory('hook.mjs'), code);
  return endOf(start([`--import=${pathToFileURL(inDirectory('hook.mjs')).href}`], {}));
};

describe('a process with rewrites', () => {
  it('runs the modules as rewritten', async () => {
    expect(await runWith(FINDS)).toMatchObject({ said: 'bye' });
  });

  it.each([
    ['has not what a rewrite wants to find', { ...FINDS, find: "'good day'" }, 'finds it 0 times'],
    ['is not there at all', { ...FINDS, module: 'farewell' }, 'no module to change'],
  ])('ends with a sentence when a module %s', async (_, rewrite, sentence) => {
    const { said, complained, code } = await runWith(rewrite);
    expect({ said, code }).toEqual({ said: '', code: 1 });
    expect(complained.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a process of the crash suite', () => {
  const env = rewriteEnv();

  it('ends of itself when nothing is armed', async () => {
    expect(await endOf(start([], env))).toMatchObject({ said: 'hello', code: 0 });
  });

  it('dies at the kill point that its parent has armed, and says at which', async () => {
    const child = start([], env, 'work');
    const ended = endOf(child);
    armKillPoint(child, { killPoint: 'in-claim', passage: 1 });
    expect(await ended).toMatchObject({ signal: 'SIGKILL', complained: 'SIGKILL at in-claim\n' });
  });

  it('does not start as a mutant that nobody knows', async () => {
    const { code, complained } = await endOf(start([], { ...env, JUNBAN_FAULTS_MUTANT: 'x-man' }));
    expect(code).toBe(1);
    expect(complained).toContain('JUNBAN_FAULTS_MUTANT names no mutant: x-man');
  });
});
