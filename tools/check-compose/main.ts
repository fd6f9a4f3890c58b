import 'reflect-metadata';
import { runMain } from '#platform';
import { checkCompose } from './check-compose.js';
import { checkTestcontainers } from './testcontainers.js';

await runMain(process.argv.includes('--testcontainers') ? checkTestcontainers : checkCompose);
