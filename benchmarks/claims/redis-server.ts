import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '../../tools/kafka-local/free-ports.js';

export interface RedisServer {
  port: number;
  stop(): Promise<void>;
}

/** A Redis that answers only for what its log holds on disk; undefined where there is no redis-server on the PATH. */
export const startRedis = async (directory: string): Promise<RedisServer | undefined> => {
  const dir = join(directory, 'redis');
  await mkdir(dir);
  const [port] = await freePorts(1);
  const settings = { port, bind: '127.0.0.1', dir, appendonly: 'yes', appendfsync: 'always', save: '' };
  const child = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const takeAlong = () => child.kill('SIGTERM');
  process.once('exit', takeAlong);
  const isThere = await new Promise<boolean>((resolve, reject) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => reject(new Error(`redis-server has ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve(true);
    });
  });
  if (!isThere) return undefined;
  child.removeAllListeners('exit');
  return {
    port: port!,
    stop: async () => {
      process.removeListener('exit', takeAlong);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
