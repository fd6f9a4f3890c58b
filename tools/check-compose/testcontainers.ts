import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { KAFKA_VERSION } from '../kafka-local/pom.js';
import { docker, needEngine, runWell } from './docker.js';
import { getImages } from './images.js';

/** The names by which libs/testing asks for them. */
const IMAGES = ['postgres:18-alpine', `apache/kafka:${KAFKA_VERSION}`];
/** One that needs PostgreSQL, with roles, and one that needs Kafka. */
const SPECS = ['libs/database/src/roles', 'libs/messaging/test/kafka-topics'];
/** What would be taken before a container. */
const OTHERS = ['DATABASE_URL', 'JUNBAN_TEST_DATABASE_URL', 'KAFKA_BROKERS'];

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.includes(name))),
  // Its image cannot be had where these can't; the set-up stops what it has started.
  TESTCONTAINERS_RYUK_DISABLED: 'true',
});

/** Notes which images are run. The engine itself remembers only its last events. */
const watchStarts = () => {
  const filters = ['--filter', 'type=container', '--filter', 'event=start', '--format', '{{.From}}'];
  const child = spawn('docker', ['events', ...filters], { stdio: ['ignore', 'pipe', 'ignore'] });
  const said = text(child.stdout);
  return {
    end: async (): Promise<string[]> => {
      child.kill();
      return (await said).split('\n');
    },
  };
};

/** Runs a few tests whose PostgreSQL and Kafka are containers, and sees that they were. */
export const checkTestcontainers = async (): Promise<void> => {
  await needEngine();
  const { names, standIns } = await getImages(IMAGES, (line) => console.log(line));
  for (const image of standIns) await docker('tag', names.get(image)!, image);
  const watch = watchStarts();
  try {
    await runWell([process.execPath, 'tools/test.mjs', ...SPECS], environment());
    const started = await watch.end();
    for (const image of IMAGES)
      assert.ok(started.includes(image), `No container ran ${image}, but ${started.join(' ') || 'none'}.`);
    console.log(`Passed on containers of ${IMAGES.join(' and ')}: ${SPECS.join(', ')}.`);
  } finally {
    await watch.end();
    for (const image of standIns) await docker('rmi', image);
  }
};
