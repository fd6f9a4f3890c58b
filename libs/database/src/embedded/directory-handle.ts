import { closeSync, openSync } from 'node:fs';
import type { OsUser } from './os-user.js';

/** A directory as a child process can name it. */
export interface DirectoryHandle {
  /** What follows stdin, stdout and stderr in the child's stdio. */
  readonly stdio: number[];
  /** The directory's path inside the child. */
  readonly path: string;
  close(): void;
}

/**
 * Let a child that runs as another user work in a directory whose parents it may not pass (a 0700 home):
 * root opens it, the child inherits the open directory as descriptor 3, and Linux leads
 * /proc/self/fd/3 straight to it. Elsewhere, and for the same user, the plain path does.
 */
export function handTo(user: OsUser, directory: string): DirectoryHandle {
  if (!user || process.platform !== 'linux') return { stdio: [], path: directory, close: () => undefined };
  const descriptor = openSync(directory, 'r');
  return { stdio: [descriptor], path: '/proc/self/fd/3', close: () => closeSync(descriptor) };
}
