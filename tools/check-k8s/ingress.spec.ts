import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { answererOf } from '../start-services/routes.js';
import { type IngressSpec, serviceOf } from './ingress.js';
import { K8S } from './places.js';
import type { Manifest } from './manifest.js';
import { parseManifests } from './render.js';

const [ingress] = parseManifests(
  readFileSync(join(K8S, 'base/ingress.yaml'), 'utf8'),
) as Manifest<IngressSpec>[];

const FIRST = [
  '',
  'support',
  'support.js',
  'sign-in',
  'assets',
  'favicon.svg',
  'agent',
  'operations',
  'v1',
  'docs',
];
const REST = [
  'openapi.json',
  'demo',
  '.well-known',
  'health',
  'metrics',
  'support.json',
  'V1',
  'v10',
  'agents',
];
const SECOND = ['', 'v1', 'v10', 'tickets', 'index.css', 'calendar'];
const THIRD = [
  '',
  'calendar',
  'closures',
  'policy',
  'queue',
  'intake',
  'eligibility',
  'scheduling',
  'assignment',
];
const PATHS = [
  ...[...FIRST, ...REST].flatMap((first) =>
    SECOND.flatMap((second) => THIRD.map((third) => [first, second, third].filter(Boolean).join('/'))),
  ),
  'v1/tickets/1/stream',
  'operations/v1/tickets/1/take-away',
  'operations/v1/intake/parked/1/retry',
  'operations/v1/closures/preview',
].map((path) => `/${path}`);

/** Paths that the gateway refuses by itself and the ingress leaves to somebody who knows nothing there. */
const REFUSED_THERE: Record<string, string> = { '/operations/v1': 'assignment', '/assets': 'web' };

/** Who answers in production: no demonstration, and the pages are the service `web`. */
const expected = (path: string): string | undefined => {
  if (REFUSED_THERE[path]) return REFUSED_THERE[path];
  const answerer = answererOf(path);
  if (answerer === 'demo') return undefined;
  return answerer === 'pages' ? 'web' : answerer;
};

describe('the ingress', () => {
  it('sends every path to whom the gateway sends it', () => {
    const paths = [...new Set(PATHS)];
    const sent = (by: (path: string) => string | undefined) => paths.map((path) => `${path} → ${by(path)}`);
    expect(sent((path) => serviceOf(ingress!, path))).toEqual(sent(expected));
    expect(paths.length).toBeGreaterThan(300);
  });
});
