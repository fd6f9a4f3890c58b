import { beginSession, currentToken, endSession } from '../../shared/session/session.js';
import { settings } from '../../shared/settings.js';
import { changeLanguage } from '../../shared/texts/i18n.js';
import { isHostPage } from './host-origin.js';

/** Whether another page shows this one in a frame. */
export const isFramed = window.parent !== window;

interface SessionMessage {
  type: 'junban:session';
  token: string | null;
  language?: unknown;
}

// Neither message tells anything about anybody, so any host may hear it.
const tell = (type: 'junban:ready' | 'junban:close'): void => window.parent.postMessage({ type }, '*');

/** Whoever signed in through the host is signed out by it too. */
let tokenOfHost: string | undefined;

const take = ({ token, language }: SessionMessage): void => {
  if (language === 'ja' || language === 'en') void changeLanguage(language);
  if (typeof token === 'string' && token !== tokenOfHost) {
    tokenOfHost = token;
    beginSession(token);
  } else if (token === null && tokenOfHost !== undefined) {
    if (currentToken() === tokenOfHost) endSession('signed-out');
    tokenOfHost = undefined;
  }
};

/** Tells the host that the page is there; takes the session that it hands over. */
export const meetHost = (): void => {
  if (!isFramed) return;
  const host = { window: window.parent, origins: [location.origin, ...settings.supportOrigins] };
  window.addEventListener('message', (message: MessageEvent<SessionMessage | undefined>) => {
    if (isHostPage(message, host) && message.data?.type === 'junban:session') take(message.data);
  });
  window.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) tell('junban:close');
  });
  tell('junban:ready');
};

/** A fresh token, where the one that the host gave has expired. */
export const askHostAgain = (): void => {
  if (isFramed) tell('junban:ready');
};
