// Writes the alerts of deploy/prometheus as objects of Prometheus' operator. `--check` fails where they no longer fit.
import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse, stringify } from 'yaml';
import { keepWritten } from './written-files.mjs';

const ALERTS = 'deploy/prometheus/alerts';
const WRITTEN = 'k8s/components/monitoring/prometheus-rules.yaml';

const rule = (file) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: `junban-${file.replace('.yml', '')}` },
  spec: parse(readFileSync(`${ALERTS}/${file}`, 'utf8')),
});

const rules = readdirSync(ALERTS)
  .filter((file) => file.endsWith('.yml'))
  .sort()
  .map((file) => stringify(rule(file)));
const content = ['# Written by "npm run prometheus-rules" from deploy/prometheus/alerts.\n', ...rules].join(
  '---\n',
);
keepWritten(
  { [WRITTEN]: await format(content, { ...(await resolveConfig(WRITTEN)), filepath: WRITTEN }) },
  'npm run prometheus-rules',
);
