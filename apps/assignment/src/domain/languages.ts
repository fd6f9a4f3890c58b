import type { Language } from '#contracts';

/** The languages that the desk answers in. */
export const LANGUAGES: readonly Language[] = ['ja', 'en'];
