import { DEMO_PEOPLE } from '../../apps/web/src/demo-people.js';
import type { Person } from './configuration.js';

/** The people of the demonstration, as the provider knows them. */
export const PEOPLE: Readonly<Record<string, Person>> = Object.fromEntries(
  DEMO_PEOPLE.map(({ subject, role, name, plan, email }) => [
    subject,
    { name, roles: [role], ...(plan && { plan }), ...(email && { email }) },
  ]),
);
