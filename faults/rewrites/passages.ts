import { writeSync } from 'node:fs';
import { KILL_POINTS, type KillPoint, PASSAGE } from './kill-points.js';

/** What happens to a process at a kill point. */
export interface Arming {
  killPoint: KillPoint;
  /** At which passage from now on; 1 is the next. */
  passage: number;
  /** SIGKILL, unless the process is to freeze there with all that it holds. */
  signal?: 'SIGKILL' | 'SIGSTOP';
}

interface Passages {
  arm: (arming: Arming) => void;
  pass: (killPoint: KillPoint) => void;
}

/** Counts the passages of armed kill points. A point that has struck is no longer armed. */
export const passagesOf = (strike: (arming: Arming) => void): Passages => {
  const armed = new Map<KillPoint, Arming>();
  return {
    arm: (arming) => armed.set(arming.killPoint, arming),
    pass: (killPoint) => {
      const arming = armed.get(killPoint);
      if (!arming) return;
      const passage = arming.passage - 1;
      if (passage > 0) armed.set(killPoint, { ...arming, passage });
      else {
        armed.delete(killPoint);
        strike(arming);
      }
    },
  };
};

const isArming = (message: unknown): message is Arming =>
  typeof message === 'object' &&
  message !== null &&
  KILL_POINTS.includes((message as Arming).killPoint) &&
  Number.isSafeInteger((message as Arming).passage);

const strike = ({ killPoint, signal = 'SIGKILL' }: Arming): void => {
  writeSync(process.stderr.fd, `${signal} at ${killPoint}\n`);
  process.kill(process.pid, signal);
};

/** Lets the parent of this process arm its kill points. */
export const takeArmings = (): void => {
  const { arm, pass } = passagesOf(strike);
  Object.assign(globalThis, { [PASSAGE]: pass });
  process.on('message', (message) => {
    if (isArming(message)) arm(message);
  });
  // Listening must not keep a process alive that has come to its end.
  process.channel?.unref();
};
