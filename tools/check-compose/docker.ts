import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { StartupError } from '#platform';

/** What a program said, and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Runs a program to its end. Throws StartupError where it cannot be started. */
export const run = async (
  [program, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> => {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartupError(`${program} cannot be started: ${error.message}`)),
    );
    child.once('close', resolve);
  });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out: out.trim(), errors };
};

/** The last lines are what matters of a build that failed. */
const lastLines = (said: string): string => said.trim().split('\n').slice(-30).join('\n');

/** {@link run} that must go well; what it said. */
export const runWell = async (
  command: readonly [string, ...string[]],
  env?: NodeJS.ProcessEnv,
): Promise<string> => {
  const { code, out, errors } = await run(command, env);
  if (code !== 0)
    throw new Error(
      `${command.slice(0, 3).join(' ')} … ended with ${code}:\n${lastLines(`${out}\n${errors}`)}`,
    );
  return out;
};

// Engines without BuildKit, such as Debian's, build with what they have.
const plain = { ...process.env, DOCKER_BUILDKIT: process.env['DOCKER_BUILDKIT'] ?? '0' };

/** The docker program on the engine of DOCKER_HOST. */
export const docker = (...args: string[]): Promise<string> => runWell(['docker', ...args], plain);

/** Whether an image is there, or can be had from its registry. */
export const has = async (image: string): Promise<boolean> => {
  if ((await run(['docker', 'image', 'inspect', image])).code === 0) return true;
  return (await run(['timeout', '300', 'docker', 'pull', '--quiet', image])).code === 0;
};

/** Throws StartupError where no engine answers. */
export const needEngine = async (): Promise<string> => {
  const { code, out, errors } = await run(['docker', 'version', '--format', '{{.Server.Version}}']);
  if (code !== 0)
    throw new StartupError(
      `No Docker engine answers (${lastLines(errors)}): start one, or name it in DOCKER_HOST.`,
    );
  return out;
};
