import { CONTRACT, type Contract, type ServiceName } from '#contracts';

/** What a map of Nest's handlers tells of a route. */
type Route = { next?: unknown };

/**
 * Refuses a routing table that doesn't name each type of its topics exactly once: an event nobody thought of must
 * not vanish (DESIGN §5).
 */
export function checkRoutes(
  service: ServiceName,
  sources: readonly ServiceName[],
  routes: ReadonlyMap<string, Route>,
  { published }: Pick<Contract, 'published'> = CONTRACT,
): void {
  const wanted = new Set<string>(sources.flatMap((source) => published[source]));
  const missing = [...wanted].filter((type) => !routes.has(type));
  const surplus = [...routes.keys()].filter((type) => !wanted.has(type));
  const doubled = [...routes].filter(([, route]) => route.next).map(([type]) => type);
  const problems = [
    ...missing.map((type) => `${type} is missing`),
    ...surplus.map((type) => `${type} is on none of its topics`),
    ...doubled.map((type) => `${type} has two routes`),
  ];
  if (problems.length) throw new Error(`The routing table of ${service} is wrong: ${problems.join(', ')}.`);
}
