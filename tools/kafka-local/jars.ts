import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { KafkaUnavailable } from './kafka-error.js';
import { COPY_GOAL, KAFKA_VERSION, POM } from './pom.js';
import { run } from './run.js';

const cacheOf = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'junban');

/** The directory of Kafka's jars, whether or not they have been fetched. */
export const jarsDirectory = (env: NodeJS.ProcessEnv = process.env): string =>
  join(cacheOf(env), `kafka-${KAFKA_VERSION}-${createHash('sha256').update(POM).digest('hex').slice(0, 8)}`);

/** The directory of Kafka's jars, fetched at first. Whoever fetches at the same time does no harm: the first one wins. */
export async function kafkaJars(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const directory = jarsDirectory(env);
  if (existsSync(directory)) return directory;
  await mkdir(cacheOf(env), { recursive: true });
  const draft = await mkdtemp(`${directory}.`);
  try {
    await fetchInto(draft);
    await rename(join(draft, 'jars'), directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return directory;
}

async function fetchInto(draft: string): Promise<void> {
  const pom = join(draft, 'pom.xml');
  await writeFile(pom, POM);
  const { code, output } = await run('mvn', [
    '--batch-mode',
    '--quiet',
    `--file=${pom}`,
    COPY_GOAL,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(draft, 'jars')}`,
  ]);
  if (code === undefined)
    throw new KafkaUnavailable(
      'A local Kafka is fetched by Maven, and "mvn" is not installed: install Maven, or set KAFKA_BROKERS to a Kafka of your own.',
    );
  if (code !== 0)
    throw new KafkaUnavailable(
      `Maven could not fetch Kafka ${KAFKA_VERSION} from Maven Central; check the network and try again. It said: ${output.trim().split('\n').slice(-3).join(' ')}`,
    );
}
