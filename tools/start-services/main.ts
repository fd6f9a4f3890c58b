import 'reflect-metadata';
import { runMain } from '#platform';
import { startServices } from './start-services.js';

await runMain(() => startServices(process.env, process.argv.slice(2)));
