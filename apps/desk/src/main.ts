import 'reflect-metadata';
import { runMain } from '#platform';
import { runDesk } from './desk.js';

await runMain(() => runDesk(process.env, process.argv.slice(2)));
