import type { components } from '../shared/api/schema.js';

/** What the services answer, by its name in their document. */
export type View<Name extends keyof components['schemas']> = components['schemas'][Name];

export const SERVICES = ['intake', 'eligibility', 'scheduling', 'assignment'] as const;
export type Service = (typeof SERVICES)[number];
