import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What a demonstration desk must remember over restarts; kept readable for its owner only. */
export interface DeskSecrets {
  /** Key of the demonstration's tokens. */
  signingKey: JWK;
  guestTokenKeys: string;
  agentKey: string;
}

const newSecrets = async (): Promise<DeskSecrets> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const random = () => randomBytes(32).toString('base64url');
  return { signingKey: await exportJWK(privateKey), guestTokenKeys: `1:${random()}`, agentKey: random() };
};

/** Only what was never there is made anew: other secrets would lock guests out and forget who the agents are. */
const orNothing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Reads the desk's secrets, and makes them at its first start. A kill in the middle leaves none or all. */
export const deskSecrets = async (dataDir: string): Promise<DeskSecrets> => {
  const path = join(dataDir, 'desk-secrets.json');
  const stored = await readFile(path, 'utf8').catch(orNothing);
  if (stored !== undefined) return JSON.parse(stored) as DeskSecrets;
  const secrets = await newSecrets();
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  return secrets;
};
