import { navigate, useHashLocation } from 'wouter/use-hash-location';

/** What the page shows. */
export type Route = { page: 'new' } | { page: 'tickets' } | { page: 'ticket'; ticketId: string };

export const routeOf = (path: string): Route => {
  const [first, ticketId] = path.split('/').filter(Boolean);
  if (first !== 'tickets') return { page: 'new' };
  return ticketId ? { page: 'ticket', ticketId } : { page: 'tickets' };
};

const pathOf = (route: Route): string => {
  if (route.page === 'new') return '/';
  return route.page === 'tickets' ? '/tickets' : `/tickets/${route.ticketId}`;
};

export const hrefOf = (route: Route): string => `#${pathOf(route)}`;

/** Goes there, in place of the present address where that is to be forgotten. */
export const goTo = (route: Route, options: { replace?: boolean } = {}): void =>
  navigate(pathOf(route), options);

export const useRoute = (): Route => routeOf(useHashLocation()[0]);
