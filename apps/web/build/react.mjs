// React as the pages and their components import it: Preact's, and the one thing of React 19 that it lacks.
export * from 'preact/compat';
export { default } from 'preact/compat';

/** For what stays mounted while it is hidden; no page has such a thing, so what is hidden is not drawn. */
export const Activity = ({ mode, children }) => (mode === 'hidden' ? null : children);
