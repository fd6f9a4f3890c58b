import 'reflect-metadata';
import { runMain } from '#platform';
import { checkCompose } from './check-compose.js';

await runMain(checkCompose);
