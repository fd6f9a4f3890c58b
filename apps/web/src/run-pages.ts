import { createLogger, EarlySignals, envVar, logLevels, readEnv, runUntilSignal } from '#platform';
import { pageSettingsOf } from './page-settings-of.js';
import { createPagesApp } from './pages-app.js';
import { webEnv } from './web-env.js';

/** The settings of the pages by themselves. */
export const pagesEnv = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  HOST: envVar.text({ default: '127.0.0.1' }),
  LOG_LEVEL: envVar.oneOf(logLevels, { default: 'info' }),
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'] }),
  ...webEnv,
};

/** Serves the pages until a signal ends it. Throws StartupError, one sentence with the remedy, for what keeps it from starting. */
export const runPages = async (source: NodeJS.ProcessEnv): Promise<void> => {
  const signals = new EarlySignals();
  const { PORT: port, HOST: host, LOG_LEVEL: level, OIDC_ISSUER: issuer, ...env } = readEnv(source, pagesEnv);
  const log = createLogger({ name: 'web', level });
  const app = await createPagesApp(pageSettingsOf(env, issuer), log);
  const onListening = (url: string) => log.info({ event: 'listening' }, `web is ready at ${url}`);
  await runUntilSignal(app, { port, host, onListening }, signals);
};
