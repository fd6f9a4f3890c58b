import assert from 'node:assert/strict';
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

/** Runs a few tests whose PostgreSQL and Kafka are containers, and sees that they were. */
export const checkTestcontainers = async (): Promise<void> => {
  await needEngine();
  const { names, standIns } = await getImages(IMAGES, (line) => console.log(line));
  for (const image of standIns) await docker('tag', names.get(image)!, image);
  const since = new Date().toISOString();
  try {
    await runWell([process.execPath, 'tools/test.mjs', ...SPECS], environment());
    const filters = ['--filter', 'type=container', '--filter', 'event=start', '--format', '{{.From}}'];
    const started = await docker('events', '--since', since, '--until', new Date().toISOString(), ...filters);
    for (const image of IMAGES)
      assert.ok(started.split('\n').includes(image), `No container ran ${image}: ${started}`);
    console.log(`Passed on containers of ${IMAGES.join(' and ')}: ${SPECS.join(', ')}.`);
  } finally {
    for (const image of standIns) await docker('rmi', image);
  }
};
