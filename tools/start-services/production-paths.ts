import { type Answerer, answererOf } from './routes.js';

/** The parts of paths that whoever stands before the services has to tell apart, and their neighbours. */
export const FIRST = [
  '',
  ...['v1', 'docs', 'openapi.json', 'support', 'support.js', 'sign-in', 'assets', 'favicon.svg'],
  ...[
    'agent',
    'operations',
    'demo',
    '.well-known',
    'metrics',
    'health',
    'support.json',
    'V1',
    'v10',
    'agents',
  ],
];
export const SECOND = ['', 'v1', 'v1x', 'v10', 'tickets', 'index.css', 'calendar'];
export const THIRD = [
  '',
  ...['calendar', 'closures', 'policy', 'intake', 'eligibility', 'scheduling', 'assignment', 'queue'],
  ...['policyx', 'intakes'],
];

/** Who answers a path where the pages are a program of their own and nothing is a demonstration. */
export const answererInProduction = (
  path: string,
): Exclude<Answerer, 'demo' | 'pages'> | 'web' | undefined => {
  const answerer = answererOf(path);
  if (answerer === 'demo') return undefined;
  return answerer === 'pages' ? 'web' : answerer;
};
