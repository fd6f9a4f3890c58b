import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answererInProduction, FIRST, SECOND, THIRD } from '../start-services/production-paths.js';

const CONFIGURATION = readFileSync('deploy/front/nginx.conf', 'utf8');
const MAP = /map \$request_uri \$answerer \{([^}]*)\}/.exec(CONFIGURATION)![1]!;
const RULES = [...MAP.matchAll(/^\s*~(\S+) (\S+);$/gm)].map(([, pattern, answerer]) => ({
  pattern: new RegExp(pattern!),
  answerer: answerer!.replace(/:3000$/, '').replaceAll("'", ''),
}));

/** Who answers by the front's configuration: the first rule that fits. */
const atFront = (path: string): string => RULES.find(({ pattern }) => pattern.test(path))?.answerer ?? '';

const PATHS = FIRST.flatMap((first) => [
  `/${first}`,
  ...SECOND.flatMap((second) => [
    `/${first}/${second}`,
    ...THIRD.flatMap((third) => [`/${first}/${second}/${third}`, `/${first}/${second}/${third}/1`]),
  ]),
]).flatMap((path) => [path, `${path}?x=/agent/v1`]);

describe('the front', () => {
  it('sends each path where the gateway of start:services sends it', () => {
    expect(RULES.length).toBeGreaterThan(8);
    const differing = PATHS.filter((path) => atFront(path) !== (answererInProduction(path) ?? ''));
    expect(differing).toEqual([]);
  });

  it('has the provider besides', () => {
    expect([atFront('/openid/auth'), atFront('/openid'), atFront('/openidx/')]).toEqual(['openid', '', '']);
  });
});
