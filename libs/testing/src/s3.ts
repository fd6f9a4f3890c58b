import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePorts } from '../../../tools/kafka-local/free-ports.js';
import { describeUnless } from './describe-unless.js';
import { temporaryDirectory } from './desk/temporary-directory.js';
import { until } from './until.js';

/** An S3-compatible store for tests, with an empty bucket of the test's own where the server is its own. */
export interface TestS3 {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const PROGRAM = 'versitygw';
const KEYS = { accessKeyId: 'junban-test', secretAccessKey: 'junban-test-secret' };
const { JUNBAN_TEST_S3_ENDPOINT: given } = process.env;

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findProgram = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), join(homedir(), 'go', 'bin')]
    .map((directory) => join(directory, PROGRAM))
    .find(isProgram);

const configured = (endpoint: string): TestS3 => ({
  endpoint,
  bucket: process.env['JUNBAN_TEST_S3_BUCKET'] ?? 'junban-test',
  region: process.env['JUNBAN_TEST_S3_REGION'] ?? 'us-east-1',
  accessKeyId: process.env['JUNBAN_TEST_S3_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: process.env['JUNBAN_TEST_S3_SECRET_ACCESS_KEY'] ?? '',
});

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

/** A server of the test's own on a directory, whose folders are its buckets. */
const start = async (program: string): Promise<{ s3: TestS3; stop: () => Promise<void> }> => {
  const directory = await temporaryDirectory();
  await mkdir(join(directory.path, 'attachments'));
  const [port] = await freePorts(1);
  const endpoint = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn(program, ['--port', `127.0.0.1:${port}`, 'posix', directory.path], {
    env: { ROOT_ACCESS_KEY: KEYS.accessKeyId, ROOT_SECRET_KEY: KEYS.secretAccessKey },
    stdio: 'ignore',
  });
  await until(() => answers(endpoint), Boolean);
  const stop = async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    await directory.remove();
  };
  return { s3: { endpoint, bucket: 'attachments', region: 'us-east-1', ...KEYS }, stop };
};

/**
 * Describes tests that need an S3-compatible store: that of JUNBAN_TEST_S3_ENDPOINT (with …_BUCKET, …_REGION,
 * …_ACCESS_KEY_ID and …_SECRET_ACCESS_KEY), or versitygw where its program is found. Without one they are skipped, or
 * fail, as those of Kafka.
 */
export function describeOnS3(name: string, define: (s3: () => TestS3) => void): void {
  const program = findProgram();
  const obstacle =
    given || program ? undefined : `set JUNBAN_TEST_S3_ENDPOINT, or install ${PROGRAM} on the PATH`;
  describeUnless(obstacle, 'an S3-compatible store', name, () => {
    let running: { s3: TestS3; stop: () => Promise<void> } | undefined;
    beforeAll(async () => {
      running = given ? { s3: configured(given), stop: () => Promise.resolve() } : await start(program!);
    }, 60_000);
    afterAll(() => running?.stop(), 60_000);
    define(() => running!.s3);
  });
}
