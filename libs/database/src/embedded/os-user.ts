import { execFileSync } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The operating system's user that PostgreSQL runs as; undefined: the one who runs Node. */
export type OsUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Then it runs as who owns the existing cluster, else as "postgres",
 * else as "nobody"; no user is created.
 */
export function postgresUser(clusterOwner?: { uid: number; gid: number }): OsUser {
  if (process.getuid?.() !== 0) return undefined;
  if (clusterOwner && clusterOwner.uid !== 0) return { uid: clusterOwner.uid, gid: clusterOwner.gid };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL cannot run as root, and there is neither a user "postgres" nor "nobody": ' +
      'start the desk as an ordinary user, or set DATABASE_URL.',
  );
}

function lookUp(name: string): OsUser {
  try {
    const id = (kind: string) =>
      Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    const user = { uid: id('-u'), gid: id('-g') };
    return user.uid > 0 ? user : undefined;
  } catch {
    return undefined;
  }
}
