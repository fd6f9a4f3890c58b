import { settings } from '../settings.js';
import { currentToken } from './session.js';

/** Takes up what a reload has kept. Guests load nothing for it. */
export const resumeSession = async (): Promise<void> => {
  if (settings.signIn.kind === 'demo' || currentToken() === undefined) return;
  await (await import('./openid.js')).resume();
};
