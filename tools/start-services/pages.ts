import { createLogger } from '#platform';
import { createPagesApp, pageSettingsOf } from '#web';
import type { StartEnv } from './env.js';
import type { Started } from './started.js';

/** Serves the pages at some port, behind the gateway. */
export const openPages = async (env: StartEnv, { closes, backends }: Started): Promise<void> => {
  const settings = pageSettingsOf(env, env.DATABASE_URL && env.OIDC_ISSUER);
  const app = await createPagesApp(settings, createLogger({ name: 'web', level: env.LOG_LEVEL }));
  closes.push(() => app.close());
  await app.init();
  const url = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  backends.pages = [{ port: Number(new URL(url).port), isUp: true }];
};
