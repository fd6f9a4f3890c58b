import 'reflect-metadata';
import { runMain } from '#platform';
import { runPages } from './run-pages.js';

await runMain(() => runPages(process.env));
