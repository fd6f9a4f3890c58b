import type { Metric } from './documented-metrics.js';

const OF_HISTOGRAM = /_(bucket|sum|count)$/;

/** The metrics that an answer of `/metrics` has, with all labels that their samples have. */
export const shownMetrics = (text: string): Metric[] => {
  const metrics = new Map<string, Metric>();
  for (const [, name, type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm))
    metrics.set(name!, { name: name!, type: type!, labels: [] });
  for (const [, sample, inner = ''] of text.matchAll(/^(\w+)(?:\{(.*)\})? \S+$/gm)) {
    const metric = metrics.get(sample!) ?? metrics.get(sample!.replace(OF_HISTOGRAM, ''));
    if (!metric) throw new Error(`a sample of ${sample} comes without a type`);
    const labels = [...inner.matchAll(/(\w+)="/g)].map(([, label]) => label!);
    metric.labels = [...new Set([...metric.labels, ...labels])].filter((label) => label !== 'le').sort();
  }
  return [...metrics.values()];
};
