import { envVar } from '../env/entry.js';

/** The settings of how a process stops. */
export const stopEnv = {
  /** How long it goes on serving after the signal, already unready, so that whoever sends requests can forget it. */
  SHUTDOWN_DELAY_SECONDS: envVar.wholeNumber({ min: 0, max: 300, default: 0 }),
};
