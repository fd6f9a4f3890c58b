import type { DateTime } from 'luxon';
import { Problem, problemBody, StartupError } from '#platform';
import type { DemoClock } from '../demo/clock.js';

/** Carries out `--at INSTANT`. Throws StartupError where the desk may not be set to it. */
export const setFirstClock = async (
  clock: DemoClock | undefined,
  at: DateTime | undefined,
): Promise<void> => {
  if (!at) return;
  if (!clock)
    throw new StartupError('--at is for the demonstration desk: unset DATABASE_URL, or leave --at out.');
  try {
    await clock.set(at);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { detail, remedy } = problemBody(error, 'en');
    throw new StartupError(`${detail} ${remedy}`);
  }
};
