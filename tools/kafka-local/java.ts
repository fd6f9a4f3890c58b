import { join } from 'node:path';
import { KafkaUnavailable } from './kafka-error.js';
import { run } from './run.js';

const OLDEST = 17;

/** The Java program of JAVA_HOME or the path. Throws {@link KafkaUnavailable} where it is missing or too old. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  const { code, output } = await run(java, ['-version']);
  if (code !== 0)
    throw new KafkaUnavailable(
      `A local Kafka needs Java ${OLDEST} or later, and "${java} -version" doesn't run: install a Java runtime or set JAVA_HOME.`,
    );
  const version = Number(/version "(\d+)/.exec(output)?.[1]);
  if (!(version >= OLDEST))
    throw new KafkaUnavailable(
      `A local Kafka needs Java ${OLDEST} or later, and "${java}" is ${version || 'of an unknown version'}: install a newer one or set JAVA_HOME.`,
    );
  return java;
}
