import { createCalendar } from '#calendar';
import { loadEditions, loadHelpCenter } from '#policy';
import type { DeskRules } from '../domain/rules.js';

/** Both editions, and a calendar without closures. */
export const deskRules: DeskRules = {
  editions: loadEditions(),
  helpCenter: loadHelpCenter(),
  calendar: createCalendar(),
};
