import { describe, expect, it } from '@jest/globals';
import { withSecrets } from './secrets.mjs';

const read = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value!]));

describe('the secrets of the containers', () => {
  it('are long, and others each time', () => {
    const [one, two] = [read(withSecrets()), read(withSecrets())];
    expect(Object.keys(one)).toHaveLength(10);
    for (const [name, value] of Object.entries(one)) {
      expect(value.length).toBeGreaterThanOrEqual(20);
      expect(value).not.toBe(two[name]);
    }
    expect(one['GUEST_TOKEN_KEYS']).toMatch(/^1:[\w-]{43}$/);
  });

  it('stay as they are once made', () => {
    const made = withSecrets();
    expect(withSecrets(made)).toBe(made);
  });

  it('are added to what is there, and a password of a role fits the administrator’s that is there', () => {
    const text = 'JUNBAN_PORT=8081\nPOSTGRES_PASSWORD=ours';
    const added = withSecrets(text);
    expect(added.startsWith(`${text}\n`)).toBe(true);
    const again = read(withSecrets('POSTGRES_PASSWORD=ours\n'));
    expect(read(added)['INTAKE_DATABASE_PASSWORD']).toBe(again['INTAKE_DATABASE_PASSWORD']);
  });
});
