import { createCalendar } from '#calendar';
import { loadEditions } from '#policy';
import type { DeskRules } from '../domain/rules.js';

/** Both editions, and a calendar without closures. */
export const deskRules: DeskRules = { editions: loadEditions(), calendar: createCalendar() };
