import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Metrics } from '#platform';
import { documentedMetrics, inRepository } from './documented-metrics.js';
import { describeWithPromtool, promtool } from './promtool.js';
import { readExpression } from './promql.js';
import { ALERTS, filesIn, readAlerts, readQueries, testedAlerts } from './read-deployed.js';

/** What others measure, and what Prometheus adds. */
const FOREIGN = {
  up: [],
  kubelet_volume_stats_available_bytes: ['persistentvolumeclaim'],
  kubelet_volume_stats_capacity_bytes: ['persistentvolumeclaim'],
};
const ADDED = ['job', 'instance', 'le'];

const labelsOf = new Map<string, readonly string[]>(Object.entries(FOREIGN));
for (const { name } of new Metrics().registry.getMetricsAsArray()) labelsOf.set(name, []);
for (const { name, type, labels } of documentedMetrics())
  for (const suffix of type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''])
    labelsOf.set(name + suffix, labels);

/** Everything that an expression names and that there is not. */
const unknownIn = (expr: string): string[] => {
  const { selected, grouping } = readExpression(expr);
  const known = selected.flatMap(({ metric }) => labelsOf.get(metric) ?? []);
  return [
    ...selected.filter(({ metric }) => !labelsOf.has(metric)).map(({ metric }) => metric),
    ...selected.flatMap(({ metric, labels }) =>
      labels.filter((label) => ![...ADDED, ...(labelsOf.get(metric) ?? [])].includes(label)),
    ),
    ...grouping.filter((label) => ![...ADDED, ...known].includes(label)),
  ];
};

describe('The reader of expressions', () => {
  it.each(['sum(up', 'sum by (job (up)', 'rate(up[5x])', 'up{job=}'])('refuses %s', (expr) => {
    expect(() => readExpression(expr)).toThrow('no PromQL');
  });

  it('finds what there is not', () => {
    expect(unknownIn('sum by (team) (junban_turns_waiting{tongue="ja"}) + junban_turns')).toEqual([
      'junban_turns',
      'tongue',
      'team',
    ]);
  });
});

describe('The dashboards', () => {
  it.each(readQueries())('ask for what there is: $where', ({ expr }) => {
    expect(unknownIn(expr)).toEqual([]);
  });
});

describe('The alerts', () => {
  const alerts = readAlerts();

  it.each(alerts)('judge by what there is: $alert', ({ expr }) => {
    expect(unknownIn(expr)).toEqual([]);
  });

  it.each(alerts)('say how urgent, what, and what to do: $alert', ({ labels, annotations }) => {
    expect(labels.severity).toMatch(/^(page|ticket)$/);
    expect(annotations.summary).toMatch(/\w/);
    const [, runbook] = /^https:\/\/junban\.example\/docs\/runbooks\/([a-z-]+)$/.exec(
      annotations.runbook_url!,
    )!;
    if (existsSync(inRepository('docs/runbooks')))
      expect(existsSync(inRepository(`docs/runbooks/${runbook}.md`))).toBe(true);
  });

  it('are each seen to fire, and to be silent', () => {
    const names = alerts.map(({ alert }) => alert).sort();
    const { fires, isSilent } = testedAlerts();
    expect([...new Set(fires)].sort()).toEqual(names);
    expect([...new Set(isSilent)].sort()).toEqual(names);
  });

  describeWithPromtool('as promtool sees them', () => {
    it('are rules', () => {
      expect(promtool(['check', 'rules', ...filesIn(ALERTS, '.yml')])).toBe('');
    });

    it('fire and are silent as they are meant to', () => {
      expect(promtool(['test', 'rules', ...filesIn(`${ALERTS}/tests`, '.yml')])).toBe('');
    });

    it('are read by the Prometheus that is deployed', () => {
      expect(promtool(['check', 'config', inRepository('deploy/prometheus/prometheus.yml')])).toBe('');
    });
  });
});
