import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAccepts } from './accepts/accepts.js';
import { measureDesk } from './desk/desk.js';

const inDirectory = async <R>(measure: (path: string) => Promise<R>): Promise<R> => {
  const path = await mkdtemp(join(tmpdir(), 'junban-bench-'));
  try {
    return await measure(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
};

const row = (name: string, found: string, goal: string, met: boolean) =>
  console.log(`${met ? 'met   ' : 'MISSED'} | ${name.padEnd(46)} | ${found.padEnd(34)} | ${goal}`);

const { readySeconds, memory, tickets } = await inDirectory(measureDesk);
row('ready after npm start, built checkout', `${readySeconds.toFixed(1)} s`, 'under 15 s', readySeconds < 15);
row(
  `Node process after ${tickets} tickets`,
  `${memory.now} MB (peak ${memory.peak} MB)`,
  'under 350 MB',
  memory.peak < 350,
);

const { plain, intake } = await inDirectory(measureAccepts);
const ratio = intake / plain;
row(
  'durable accepts over HTTP, 64 connections',
  `${ratio.toFixed(1)} times (${Math.round(intake)}/s to ${Math.round(plain)}/s)`,
  'at least 3 times the plain way',
  ratio >= 3,
);
