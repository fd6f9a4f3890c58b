import { type ChildProcess } from 'node:child_process';
import type { LeakName } from '../mutants/leaks.js';
import type { MutantName } from '../mutants/mutants.js';
import type { Arming } from './passages.js';

/** Names the mutant that a process is. */
export const MUTANT = 'JUNBAN_FAULTS_MUTANT';

const REGISTER = new URL('register.js', import.meta.url).href;

/** Environment of a built process that is to have the kill points in it, and to be a mutant if one is named. */
export const rewriteEnv = ({ mutant }: { mutant?: MutantName | LeakName } = {}): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${REGISTER}`].filter(Boolean).join(' '),
  ...(mutant && { [MUTANT]: mutant }),
});

/** Makes a process with {@link rewriteEnv} and an IPC channel die, or freeze, at a kill point. It says so on stderr. */
export const armKillPoint = (child: ChildProcess, arming: Arming): void => {
  child.send(arming);
};
