import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { answererInProduction, FIRST, SECOND, THIRD } from '../start-services/production-paths.js';
import { type IngressSpec, serviceOf } from './ingress.js';
import { K8S } from './places.js';
import type { Manifest } from './manifest.js';
import { parseManifests } from './render.js';

const [ingress] = parseManifests(
  readFileSync(join(K8S, 'base/ingress.yaml'), 'utf8'),
) as Manifest<IngressSpec>[];

const PATHS = [
  ...FIRST.flatMap((first) =>
    SECOND.flatMap((second) => THIRD.map((third) => [first, second, third].filter(Boolean).join('/'))),
  ),
  'v1/tickets/1/stream',
  'operations/v1/tickets/1/take-away',
  'operations/v1/intake/parked/1/retry',
  'operations/v1/closures/preview',
].map((path) => `/${path}`);

/** Paths that the gateway refuses by itself and the ingress leaves to somebody who knows nothing there. */
const REFUSED_THERE: Record<string, string> = { '/operations/v1': 'assignment', '/assets': 'web' };

const expected = (path: string): string | undefined => REFUSED_THERE[path] ?? answererInProduction(path);

describe('the ingress', () => {
  it('sends every path to whom the gateway sends it', () => {
    const paths = [...new Set(PATHS)];
    const sent = (by: (path: string) => string | undefined) => paths.map((path) => `${path} → ${by(path)}`);
    expect(sent((path) => serviceOf(ingress!, path))).toEqual(sent(expected));
    expect(paths.length).toBeGreaterThan(300);
  });
});
