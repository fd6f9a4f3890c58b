import { SERVICES, type ServiceName } from '#contracts';

type Answerer = ServiceName | 'demo';

/** By the first part of the path. The readable API is intake's: it is for customers. */
const ANSWERERS = new Map<string, Answerer>([
  ['', 'intake'],
  ['docs', 'intake'],
  ['openapi.json', 'intake'],
  ['v1', 'intake'],
  ['agent', 'assignment'],
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
  const [, first = '', , third] = path.split(/[/?]/);
  if (first !== 'operations') return ANSWERERS.get(first);
  return third ? (OPERATIONS.get(third) ?? 'assignment') : undefined;
};
