import { SERVICES, type ServiceName } from '#contracts';

export type Answerer = ServiceName | 'demo' | 'pages';

/** By the first part of the path. The readable API is intake's: it is for customers. */
const ANSWERERS = new Map<string, Answerer>([
  ['docs', 'intake'],
  ['openapi.json', 'intake'],
  ['v1', 'intake'],
  ['demo', 'demo'],
  ['.well-known', 'demo'],
]);

/** Pages, and the files that they load. */
const PAGES = new Set(['', 'support', 'sign-in', 'assets', 'support.js', 'favicon.svg']);

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
  const [, first = '', second, third] = path.split('?')[0]!.split('/');
  if (PAGES.has(first)) return 'pages';
  if (first !== 'agent' && first !== 'operations') return ANSWERERS.get(first);
  // Whose own addresses go on below their page.
  if (second !== 'v1') return 'pages';
  if (first === 'agent') return 'assignment';
  return third ? (OPERATIONS.get(third) ?? 'assignment') : undefined;
};
