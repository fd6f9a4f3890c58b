import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { memoryOf } from '../memory-of.js';
import { sendTickets, TICKETS } from '../send-tickets.js';

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
  await sendTickets(url);
  const memory = memoryOf(deskBelow(npm.pid!));
  process.kill(-npm.pid!, 'SIGINT');
  await once(npm, 'exit');
  return { readySeconds, memory, tickets: TICKETS };
};
