import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from '#platform';
import { kafkaJars } from '../kafka-local/jars.js';
import { COPY_ONE_GOAL, KAFKA_VERSION } from '../kafka-local/pom.js';
import { LOG_SETTINGS } from '../kafka-local/settings.js';
import { docker, run, runWell } from './docker.js';

// Below dist this is a file beside others; the recipes are not compiled.
const RECIPES = join(process.cwd(), 'tools', 'check-compose', 'stand-ins');
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const MIRROR = 'http://deb.debian.org/debian';

/** What is built where an image cannot be pulled. */
export interface StandIn {
  /** Its name here. */
  name: string;
  /** Of what. */
  of: string;
  /** Puts beside its Dockerfile what that copies. */
  bring?: (context: string) => Promise<void>;
}

const findVersitygw = async (): Promise<string> => {
  const { code, out } = await run(['sh', '-c', 'command -v versitygw']);
  if (code === 0) return out;
  const installed = join(homedir(), 'go', 'bin', 'versitygw');
  if (existsSync(installed)) return installed;
  throw new StartupError(
    'versitygw is missing: go install github.com/versity/versitygw/cmd/versitygw@v1.8.0',
  );
};

const npmPackage = (): string => {
  const program = process.env['npm_execpath'];
  if (!program) throw new StartupError('Run it by npm: npm run check:compose.');
  return dirname(dirname(program));
};

/** By the repository of the image that it stands for. */
export const STAND_INS: Readonly<Record<string, StandIn>> = {
  node: {
    name: 'node',
    of: 'Debian bookworm, the Node of the npm package "node", and npm of this machine',
    bring: async (context) => {
      await copyFile(process.execPath, join(context, 'node'));
      await cp(npmPackage(), join(context, 'npm'), { recursive: true, dereference: true });
      await copyFile(process.env['NODE_EXTRA_CA_CERTS'] ?? CERTIFICATES, join(context, 'certificates.crt'));
    },
  },
  debian: { name: 'debian', of: 'debootstrap --variant=minbase bookworm' },
  'apache/kafka': {
    name: 'kafka',
    of: 'Kafka’s jars from Maven, on Debian’s OpenJDK 17',
    bring: async (context) => {
      const jars = join(context, 'jars');
      await cp(await kafkaJars(), jars, { recursive: true });
      // What a broker doesn't need, but who asks for its health does.
      const tools = `-Dartifact=org.apache.kafka:kafka-tools:${KAFKA_VERSION}`;
      await runWell(['mvn', '--batch-mode', '--quiet', COPY_ONE_GOAL, tools, `-DoutputDirectory=${jars}`]);
      await writeFile(join(context, 'log4j2.properties'), LOG_SETTINGS);
    },
  },
  postgres: { name: 'postgres', of: 'Debian’s PostgreSQL 15' },
  'versity/versitygw': {
    name: 's3',
    of: 'versitygw, as Go installs it',
    bring: async (context) => copyFile(await findVersitygw(), join(context, 'versitygw')),
  },
  'nginxinc/nginx-unprivileged': { name: 'front', of: 'Debian’s nginx' },
  'prom/prometheus': { name: 'prometheus', of: 'Debian’s Prometheus' },
};

/** The repository of an image's name: postgres of postgres:18. */
export const repositoryOf = (image: string): string => image.replace(/[:@][^/]*$/, '');

const withDirectory = async <R>(work: (directory: string) => Promise<R>): Promise<R> => {
  const directory = await mkdtemp(join(tmpdir(), 'junban-image-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const fromDebootstrap = (tag: string): Promise<void> =>
  withDirectory(async (root) => {
    const packages = '--include=ca-certificates,busybox';
    const made = await run(['debootstrap', '--variant=minbase', packages, 'bookworm', root, MIRROR]);
    if (made.code !== 0)
      throw new StartupError(
        `Debian cannot be built by debootstrap, as root on Debian: ${made.out.split('\n').slice(-3).join(' ')}`,
      );
    const tidy = `rm -rf ${root}/var/cache/apt/archives/*.deb ${root}/var/lib/apt/lists/* && ln -s busybox ${root}/bin/wget`;
    await runWell(['sh', '-c', `${tidy} && tar -C ${root} -c . | docker import -c 'CMD ["bash"]' - ${tag}`]);
  });

const fromRecipe = ({ name, bring }: StandIn, tag: string): Promise<void> =>
  withDirectory(async (context) => {
    await cp(join(RECIPES, name), context, { recursive: true });
    await bring?.(context);
    // What a build fetches comes the way this machine's own packages do.
    await docker('build', '--quiet', '--network=host', '--tag', tag, context);
  });

/** Builds a stand-in, unless the engine has it from before; the name of its image. */
export const buildStandIn = async (standIn: StandIn): Promise<string> => {
  const tag = `junban-stand-in/${standIn.name}`;
  if ((await run(['docker', 'image', 'inspect', tag])).code === 0) return tag;
  await (standIn.name === 'debian' ? fromDebootstrap(tag) : fromRecipe(standIn, tag));
  return tag;
};
