import { createHmac, randomBytes } from 'node:crypto';

const SERVICES = ['intake', 'eligibility', 'scheduling', 'assignment'];

const secret = () => randomBytes(32).toString('base64url');

/** The password of a service's role, as `junban database provision` derives it from the administrator's. */
export const rolePassword = (role, admin) => createHmac('sha256', admin).update(role).digest('base64url');

const made = {
  POSTGRES_PASSWORD: secret,
  GUEST_TOKEN_KEYS: () => `1:${secret()}`,
  AGENT_KEY: secret,
  S3_ACCESS_KEY_ID: () => randomBytes(10).toString('hex'),
  S3_SECRET_ACCESS_KEY: secret,
  GRAFANA_ADMIN_PASSWORD: secret,
};

const parsed = (text) =>
  new Map([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

/** The text of .env with each secret that docker-compose.yml wants; what is there stays as it is. */
export const withSecrets = (text = '') => {
  const known = parsed(text);
  const lines = [];
  const add = (name, make) => {
    if (known.get(name)) return;
    known.set(name, make());
    lines.push(`${name}=${known.get(name)}`);
  };
  for (const [name, make] of Object.entries(made)) add(name, make);
  for (const service of SERVICES)
    add(`${service.toUpperCase()}_DATABASE_PASSWORD`, () =>
      rolePassword(`junban_${service}`, known.get('POSTGRES_PASSWORD')),
    );
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return lines.length === 0 ? text : `${before}${lines.join('\n')}\n`;
};
