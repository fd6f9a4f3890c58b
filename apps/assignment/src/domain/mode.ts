/** How turns reach agents: handed to whoever is free, or to whoever asks. An agent may ask in either. */
export const MODES = ['push', 'pull'] as const;
export type AssignmentMode = (typeof MODES)[number];
