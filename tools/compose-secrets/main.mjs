// Makes the secrets of docker-compose.yml on first use, in .env beside it. Runs on whatever Node (20 or later) is there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withSecrets } from './secrets.mjs';

const file = process.argv[2] ?? '.env';
const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
const complete = withSecrets(text);
if (complete !== text) writeFileSync(file, complete, { mode: 0o600 });
process.stdout.write(
  `${file} ${complete === text ? 'has all the secrets already' : 'holds the secrets now; keep it to yourself'}.\n`,
);
