import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SERVICES } from '#contracts';
import { withSecrets } from '../compose-secrets/secrets.mjs';
import { openIdEnv } from '../openid/serve.js';
import { PROGRAM_SETTINGS } from '../program-settings.js';
import { composition, isJob } from './composition.js';

const TEXT = readFileSync('docker-compose.yml', 'utf8');
const services = composition();
const entries = Object.entries(services);

const KNOWN: Record<string, object> = {
  ...PROGRAM_SETTINGS,
  openid: openIdEnv,
  cli: { DATABASE_ADMIN_URL: true },
};

describe('docker-compose.yml', () => {
  it.each(entries.filter(([, { image }]) => image.startsWith('junban/')))(
    'gives %s no variable that it does not know',
    (_, { image, environment = {} }) => {
      const known = Object.keys(KNOWN[image.replace('junban/', '')]!);
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it.each(entries)('gives %s nothing that it could do harm with', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect([typeof service.mem_limit, typeof service.cpus, typeof service.pids_limit]).toEqual([
      'string',
      'number',
      'number',
    ]);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('lets one job alone be root, with the one privilege that it is there for', () => {
    const privileged = entries.filter(([, { user, cap_add }]) => cap_add || user === '0');
    expect(privileged.map(([name, { cap_add }]) => [name, cap_add])).toEqual([['make-bucket', ['CHOWN']]]);
    expect(isJob(services['make-bucket']!)).toBe(true);
  });

  it('starts what needs something after that is healthy, or done', () => {
    for (const [, { depends_on = {} }] of entries)
      for (const [name, { condition }] of Object.entries(depends_on))
        expect([name, condition]).toEqual([
          name,
          isJob(services[name]!) ? 'service_completed_successfully' : 'service_healthy',
        ]);
  });

  it.each(SERVICES)('migrates the schema of %s before it starts', (service) => {
    expect(services[service]!.depends_on).toHaveProperty(`migrate-${service}`);
    expect(services[service]!.environment!['MIGRATE_AT_START']).toBe('false');
    const { image, command, environment } = services[`migrate-${service}`]!;
    expect([image, command]).toEqual([services[service]!.image, ['migrate']]);
    expect(environment!['DATABASE_URL']).toBe(services[service]!.environment!['DATABASE_URL']);
  });

  it('wants no secret that is not made on first use', () => {
    const wanted = [...TEXT.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!);
    const made = [...withSecrets().matchAll(/^(\w+)=/gm)].map(([, name]) => name!);
    expect(new Set(wanted)).toEqual(new Set(made));
  });

  it('says which version of each image it wants', () => {
    for (const [, { image }] of entries)
      if (!image.startsWith('junban/')) expect(image).toMatch(/:v?\d+\.\d+/);
  });
});
