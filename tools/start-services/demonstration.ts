import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DEMO_HELP_CENTER } from '#web';
import { DEMO_AUDIENCE, DemoIssuer } from '../../apps/desk/src/demo/issuer.js';
import { deskSecrets } from '../../apps/desk/src/start/secrets.js';
import { attachmentsPlace } from './attachments-place.js';
import { openDemo } from './demo.js';
import { openEmbedded } from './engines.js';
import type { SettingsOf, Started } from './started.js';

/** The demonstration on the embedded PostgreSQL: the settings of its services, who gives out tokens, and its own help center. */
export const openDemonstration = async (dataDir: string, replicas: number, url: string, started: Started) => {
  const { urls, admin, close } = await openEmbedded(dataDir, replicas);
  started.closes.push(close);
  const secrets = await deskSecrets(dataDir);
  const issuer = new DemoIssuer(secrets.signingKey, url);
  const demo = await openDemo(admin, issuer, url);
  started.closes.push(demo.close);
  started.backends.demo = [{ port: demo.port, isUp: true }];
  const helpCenterFile = resolve(dataDir, 'help-center.json');
  await writeFile(helpCenterFile, JSON.stringify(DEMO_HELP_CENTER, null, 2));
  const settingsOf: SettingsOf = (service) => ({
    DATABASE_URL: urls[service],
    OIDC_ISSUER: url,
    OIDC_AUDIENCE: DEMO_AUDIENCE,
    GUEST_TOKEN_KEYS: secrets.guestTokenKeys,
    AGENT_KEY: secrets.agentKey,
    JUNBAN_SIMULATED_CLOCK: 'true',
    ...attachmentsPlace(dataDir),
  });
  return { issuer, admin, settingsOf, helpCenterFile };
};
