import { spawnSync } from 'node:child_process';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A volume of its own that can be filled to the last byte. */
export interface SmallVolume {
  readonly path: string;
  /** Leaves no room. */
  fill(): void;
  /** Makes it so large. */
  enlarge(megabytes: number): void;
  remove(): Promise<void>;
}

const run = (program: string, ...args: string[]): string | undefined => {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
};

const must = (program: string, ...args: string[]): void => {
  const refusal = run(program, ...args);
  if (refusal !== undefined) throw new Error(`${program} ${args.join(' ')}: ${refusal}`);
};

/** Mounts a volume in memory that belongs to a user; only root can. */
export const mountVolume = async (
  megabytes: number,
  owner: { uid: number; gid: number },
): Promise<SmallVolume> => {
  const path = await mkdtemp(join(tmpdir(), 'junban-volume-'));
  const filler = join(path, 'filler');
  must('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'junban-test', path);
  chownSync(path, owner.uid, owner.gid);
  return {
    path,
    fill: () => {
      // Half a block would be room for somebody.
      for (const size of [1_048_576, 4_096]) appendUntilFull(filler, Buffer.alloc(size));
    },
    enlarge: (to) => must('mount', '-o', `remount,size=${to}m`, path),
    remove: async () => {
      rmSync(filler, { force: true });
      must('umount', path);
      await rm(path, { recursive: true });
    },
  };
};

const appendUntilFull = (file: string, block: Buffer): void => {
  for (;;)
    try {
      writeFileSync(file, block, { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
};

/** Why nobody can look at a database with psql; undefined when they can. */
export const obstacleToPsql = (): string | undefined =>
  run('psql', '--version') === undefined ? undefined : 'psql is not installed';

/** Why no volume can be mounted here; undefined when one can. */
export const obstacleToVolumes = (): string | undefined =>
  run('unshare', '--mount', 'mount', '-t', 'tmpfs', 'junban-test', tmpdir()) === undefined
    ? undefined
    : 'mounting a volume takes root, with the right to';
