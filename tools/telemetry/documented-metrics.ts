import { readFileSync } from 'node:fs';

/** A metric as a service shows it, or as the documents tell of it. */
export interface Metric {
  name: string;
  type: string;
  labels: string[];
}

const ROOT = import.meta.dirname.replace(/[\\/](dist[\\/])?tools[\\/]telemetry$/, '');

/** A path of the repository. */
export const inRepository = (path: string): string => `${ROOT}/${path}`;

const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** The metrics of the table in docs/telemetry.md. */
export const documentedMetrics = (): Metric[] => {
  const text = readFileSync(inRepository('docs/telemetry.md'), 'utf8');
  return [...text.matchAll(/^\| `(junban_\w+)` +\| (\w+) +\|([^|]*)\|/gm)].map(([, name, type, labels]) => ({
    name: name!,
    type: type!,
    labels: names(labels!).sort(),
  }));
};
