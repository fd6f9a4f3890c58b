import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { INQUIRY } from '../inquiry.js';

const TICKETS = 500;
const AT_ONCE = 50;

const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) =>
    Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
};

/** The Node process of npm's process group that runs the desk. */
const deskBelow = (npm: number): number => {
  const isDesk = (pid: string) => {
    try {
      const [program, ...rest] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[4];
      return (
        group === String(npm) && program!.endsWith('node') && rest.includes('dist/apps/desk/src/main.js')
      );
    } catch {
      return false; // It has ended meanwhile.
    }
  };
  return Number(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find(isDesk),
  );
};

const post = async (url: string, body: unknown, token?: string): Promise<unknown> => {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

/** Runs `npm start` on an empty desk: seconds to the first answer, then memory of the Node process after some tickets. */
export const measureDesk = async (dataDir: string) => {
  const started = performance.now();
  const npm = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, JUNBAN_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let text = '';
  const url = await new Promise<string>((resolve) => {
    npm.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (address) resolve(address);
    });
  });
  await fetch(`${url}/health/ready`);
  const readySeconds = (performance.now() - started) / 1000;
  const person = { role: 'customer', subject: 'bench', plan: 'paid', email: 'bench@example.com' };
  const { token } = (await post(`${url}/demo/tokens`, person)) as { token: string };
  for (let sent = 0; sent < TICKETS; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => post(`${url}/v1/tickets`, INQUIRY, token)));
  const memory = memoryOf(deskBelow(npm.pid!));
  process.kill(-npm.pid!, 'SIGINT');
  await once(npm, 'exit');
  return { readySeconds, memory, tickets: TICKETS };
};
