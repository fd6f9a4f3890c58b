import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../kafka-local/free-ports.js';
import { type ComposeService, isJob, isOurs } from './composition.js';
import { docker, run, runWell } from './docker.js';

const PROJECT = 'junban-check';

/** What of the composition runs here: under other names and ports, with a clock that can be set. */
export interface StackOptions {
  services: Record<string, ComposeService>;
  /** The image of each name that the composition gives. */
  images: ReadonlyMap<string, string>;
  compose: readonly [string, ...string[]];
}

/** `docker compose` where it is there, else Debian's docker-compose. */
export const findCompose = async (): Promise<[string, ...string[]]> =>
  (await run(['docker', 'compose', 'version'])).code === 0 ? ['docker', 'compose'] : ['docker-compose'];

/** What differs from docker-compose.yml here, in its own form. */
export const overrideOf = (
  services: Record<string, ComposeService>,
  images: ReadonlyMap<string, string>,
  postgresPort: number,
) => ({
  services: Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      {
        image: images.get(service.image) ?? service.image,
        // The journey is a Sunday's and a Tuesday's, whatever today is.
        ...(isOurs(service) &&
          !isJob(service) && { environment: { NODE_ENV: 'development', JUNBAN_SIMULATED_CLOCK: 'true' } }),
        ...(name === 'postgres' && {
          ports: [`127.0.0.1:${postgresPort}:5432`],
          networks: { inside: {}, outside: {} },
        }),
      },
    ]),
  ),
});

/** The composition on the engine, beside whatever else runs there. */
export class Stack {
  private constructor(
    private readonly options: StackOptions,
    private readonly directory: string,
    /** Where it answers. */
    readonly url: string,
    readonly prometheus: string,
    /** Of the database's administrator. */
    readonly databaseUrl: string,
  ) {}

  static async prepare(options: StackOptions): Promise<Stack> {
    const [port, prometheus, grafana, postgres] = (await freePorts(4)) as [number, number, number, number];
    const directory = await mkdtemp(join(tmpdir(), 'junban-compose-'));
    const env = join(directory, 'env');
    await writeFile(
      env,
      `JUNBAN_PORT=${port}\nPROMETHEUS_PORT=${prometheus}\nGRAFANA_PORT=${grafana}\nASSIGNMENT_MODE=pull\n`,
    );
    await runWell([process.execPath, 'tools/compose-secrets/main.mjs', env]);
    const secrets = await readFile(env, 'utf8');
    const override = overrideOf(options.services, options.images, postgres);
    await writeFile(join(directory, 'override.yml'), JSON.stringify(override));
    const password = /^POSTGRES_PASSWORD=(.*)$/m.exec(secrets)![1]!;
    return new Stack(
      options,
      directory,
      `http://127.0.0.1:${port}`,
      `http://127.0.0.1:${prometheus}`,
      `postgres://postgres:${password}@127.0.0.1:${postgres}/junban`,
    );
  }

  /** Starts these services and what they depend on. */
  up(...services: string[]): Promise<string> {
    return this.compose('up', '--detach', '--no-build', ...services);
  }

  /** Stops everything in good order. */
  stop(): Promise<string> {
    return this.compose('stop', '--timeout', '30');
  }

  /** Removes everything, with its data. */
  async remove(): Promise<void> {
    await this.compose('down', '--volumes', '--timeout', '5');
    await rm(this.directory, { recursive: true, force: true });
  }

  /** One field of a service's container, by a Go template. */
  async inspect(service: string, field: string): Promise<string> {
    return docker('inspect', '--format', field, await this.containerOf(service));
  }

  /** What a service said last. */
  async saidLast(service: string): Promise<string> {
    const { out, errors } = await run(['docker', 'logs', '--tail', '15', await this.containerOf(service)]);
    return `${out}\n${errors}`.trim();
  }

  /** The container of a service, which runs or has ended. */
  containerOf(service: string): Promise<string> {
    const labels = { project: PROJECT, service };
    const filters = Object.entries(labels).map(
      ([label, value]) => `label=com.docker.compose.${label}=${value}`,
    );
    return docker('ps', '--all', '--quiet', ...filters.flatMap((filter) => ['--filter', filter]));
  }

  private compose(...args: string[]): Promise<string> {
    const { compose } = this.options;
    return runWell([
      ...compose,
      ...['--project-name', PROJECT, '--project-directory', process.cwd()],
      ...['--env-file', join(this.directory, 'env')],
      ...['--file', 'docker-compose.yml', '--file', join(this.directory, 'override.yml')],
      ...args,
    ]);
  }
}
