import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The records of decisions, by number, as the sidebar names them. */
export const decisionPages = (root) =>
  readdirSync(join(root, 'docs/adr'))
    .filter((file) => /^\d{4}-.*\.md$/.test(file))
    .sort()
    .map((file) => ({
      text: /^# (.*)$/m.exec(readFileSync(join(root, 'docs/adr', file), 'utf8'))[1],
      link: `/docs/adr/${file.replace(/\.md$/, '')}`,
    }));
