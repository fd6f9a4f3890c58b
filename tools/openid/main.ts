import { runMain } from '../../libs/platform/src/startup/run-main.js';
import { serveOpenId } from './serve.js';

await runMain(() => serveOpenId(process.env));
