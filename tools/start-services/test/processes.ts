import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Child {
  pid: number;
  command: string;
}

const childrenOf = async (parent: number): Promise<Child[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent ? [{ pid: Number(pid), command: command! }] : [];
  });
};

/** Ids of the processes that a process has started, and which still run. */
export const processesOf = async (parent: number): Promise<number[]> =>
  (await childrenOf(parent)).map(({ pid }) => pid);

/** Ids of the replicas of one service that a process has started. */
export const serviceOf = async (parent: number, service: string): Promise<number[]> =>
  (await childrenOf(parent))
    .filter(({ command }) => command.includes(`apps/${service}/src/main.js`))
    .map(({ pid }) => pid);
