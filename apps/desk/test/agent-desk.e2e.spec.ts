import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type DeskProcess, runPrintedCommands, startDesk, temporaryDirectory } from '#testing';

let desk: DeskProcess;
let remove: () => Promise<void>;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  desk = await startDesk({ dataDir: directory.path, args: ['--at', '2026-11-24T09:58:00+09:00'] });
});

afterAll(async () => {
  await desk.end('SIGINT');
  await remove();
});

it('docs/agent-desk.md follows a day at the desk with commands that work as printed', async () => {
  const { stdout, stderr } = await runPrintedCommands({
    document: 'docs/agent-desk.md',
    values: { DESK: desk.url },
  });
  expect(stderr).toBe('');
  for (const said of [
    '「グラフ」のご要望を承りました。',
    'urn:junban:problem:link-not-configured\nlink-not-configured',
    'urn:junban:problem:own-name-in-reply',
    'urn:junban:problem:name-in-reply',
    '年ごとのグラフもあると助かります。\nご要望を承りました。\nanswered',
    'closed\n同じ内容のお問い合わせを3番の順番で承っております',
    'image/png',
    'Asks about the report of 2025.',
    '2026-11-26\n2026-11-26T17:00:00.000+09:00\nevent: state\naway\n2026-11-26',
    '[ 3 ]',
    'available\n204\ntrue\nanswered\nfalse',
    'urn:junban:problem:blocked\nspam',
    '"violations":{"total":0,"items":[]}',
    '"firstAnswersOutOfOrder":{"total":0,"items":[]}',
    'requeued taken-away, investigated agent',
  ])
    expect(stdout).toContain(said);
  expect(stdout.match(/urn:junban:problem:/g)).toHaveLength(4);
}, 300_000);
