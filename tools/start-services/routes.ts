import { SERVICES, type ServiceName } from '#contracts';
import { isOfPages } from '../../apps/web/src/pages.js';

export type Answerer = ServiceName | 'demo' | 'pages';

/** By the first part of the path. The readable API is intake's: it is for customers. */
const ANSWERERS = new Map<string, Answerer>([
  ['docs', 'intake'],
  ['openapi.json', 'intake'],
  ['v1', 'intake'],
  ['demo', 'demo'],
  ['.well-known', 'demo'],
]);

/** Operations whose path doesn't begin with a service's name; those not named here are assignment's. */
const OPERATIONS = new Map<string, ServiceName>([
  ['calendar', 'scheduling'],
  ['closures', 'scheduling'],
  ['policy', 'eligibility'],
  ...SERVICES.map((service) => [service, service] as const),
]);

/** Who answers a path (DESIGN §10); undefined when nobody does. */
export const answererOf = (path: string): Answerer | undefined => {
  if (!/^\/(?!\/)/.test(path)) return undefined;
  const at = path.split('?')[0]!;
  if (isOfPages(at)) return 'pages';
  const [, first = '', , third] = at.split('/');
  if (first !== 'agent' && first !== 'operations') return ANSWERERS.get(first);
  if (first === 'agent') return 'assignment';
  return third ? (OPERATIONS.get(third) ?? 'assignment') : undefined;
};
