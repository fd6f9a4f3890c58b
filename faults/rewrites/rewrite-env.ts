import { type ChildProcess } from 'node:child_process';
import type { LeakName } from '../mutants/leaks.js';
import type { MutantName } from '../mutants/mutants.js';
import type { NEXT_VERSION } from './next-version.js';
import type { Arming } from './passages.js';

/** Names the mutant, or the version, that a process is. */
export const MUTANT = 'JUNBAN_FAULTS_MUTANT';

/** Built processes are given the built one, also by tests. */
const REGISTER = import.meta.url.replace(/(dist\/)?(faults\/rewrites)\/.*$/, 'dist/$2/register.js');

/** Environment of a built process that is to have the kill points in it, and to be a mutant if one is named. */
export const rewriteEnv = ({ mutant }: { mutant?: MutantName | LeakName | typeof NEXT_VERSION } = {}): Record<
  string,
  string
> => ({
  NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${REGISTER}`].filter(Boolean).join(' '),
  ...(mutant && { [MUTANT]: mutant }),
});

/** Makes a process with {@link rewriteEnv} and an IPC channel die, or freeze, at a kill point. It says so on stderr. */
export const armKillPoint = (child: ChildProcess, arming: Arming): void => {
  child.send(arming);
};
