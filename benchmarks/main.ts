import { measureAccepts } from './accepts/accepts.js';
import { reportClaims } from './claims/report-claims.js';
import { measureDesk } from './desk/desk.js';
import { inDirectory } from './in-directory.js';
import { measureOnKafka } from './on-kafka.js';
import { reportPages } from './pages/pages.js';
import { row } from './row.js';
import { printLongLine } from './streams/streams.js';

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

await reportPages();

await reportClaims();

await printLongLine();

await measureOnKafka();
