import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runMain } from '#platform';
import { checkCompose } from './check-compose.js';
import { checkTestcontainers } from './testcontainers.js';

const { testcontainers, built } = parseArgs({
  options: { testcontainers: { type: 'boolean' }, built: { type: 'boolean', default: false } },
}).values;

await runMain(() => (testcontainers ? checkTestcontainers() : checkCompose({ isBuilt: built })));
