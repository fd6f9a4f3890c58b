import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  type DeskProcess,
  runPrintedCommands,
  startDesk,
  SUNDAY_AFTERNOON,
  temporaryDirectory,
} from '#testing';

let desk: DeskProcess;
let remove: () => Promise<void>;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  desk = await startDesk({
    dataDir: directory.path,
    args: ['--at', SUNDAY_AFTERNOON],
    env: { ASSIGNMENT_MODE: 'pull' },
  });
});

afterAll(async () => {
  await desk.end('SIGINT');
  await remove();
});

it('README walks through the journey and tries each rule with commands that work as printed', async () => {
  const { stdout, stderr } = await runPrintedCommands({
    document: 'README.md',
    values: { DESK: desk.url },
  });

  expect(stderr).toBe('');
  expect(stdout.match(/^turn \d+$/gm)).toEqual(['turn 1', 'turn 3', 'turn 3', 'turn 4']);
  const statuses = [...stdout.matchAll(/"status":"(queued|declined|answered)"/g)].map(([, status]) => status);
  const asViewed = ['queued', 'declined', 'queued'];
  const asWorkedOn = ['answered', 'queued', 'answered', 'answered'];
  expect(statuses).toEqual([...asViewed, ...asWorkedOn, 'answered', 'answered']);
  expect(stdout).toContain('"businessDate":"2026-11-24"');
  expect(stdout).toMatch(/^204$/m);
  expect(stdout).toContain('\n2026-11-26\n');
  expect(stdout).toContain('By en-2024-04-30, 1 of 6 outcomes change.');
  expect(stdout).toContain(`[ 'details.connection' ]\n2026-12-08T17:00:00.000+09:00\n`);
  expect(stdout).toContain('"topic":"feedback","replies":1,"corrected":1,"to":{"functions":1}');
  expect(stdout).toContain('There was no answer in time');
  expect(stdout).not.toContain('urn:junban:problem');
}, 300_000);
