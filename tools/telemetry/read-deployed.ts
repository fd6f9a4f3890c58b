import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from './documented-metrics.js';

/** An alert rule. */
export interface Alert {
  alert: string;
  expr: string;
  labels: { severity?: string };
  annotations: { summary?: string; runbook_url?: string };
}

/** A query of a dashboard, and where it stands. */
export interface Query {
  where: string;
  expr: string;
}

interface RuleFile {
  groups: { rules: Alert[] }[];
}

interface RuleTests {
  tests: { alert_rule_test: { alertname: string; exp_alerts?: object[] }[] }[];
}

interface Dashboard {
  uid: string;
  title: string;
  panels: { title: string; targets: { expr: string }[] }[];
}

export const ALERTS = 'deploy/prometheus/alerts';
export const DASHBOARDS = 'deploy/grafana/dashboards';

/** The files of a folder of the repository that have an ending, as paths. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(inRepository(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => inRepository(`${folder}/${name}`));

const yaml = <T>(path: string) => parse(readFileSync(path, 'utf8')) as T;

export const readAlerts = (): Alert[] =>
  filesIn(ALERTS, '.yml').flatMap((path) => yaml<RuleFile>(path).groups.flatMap(({ rules }) => rules));

/** The alerts that are seen to fire, and those that are seen to be silent. */
export const testedAlerts = (): { fires: string[]; isSilent: string[] } => {
  const cases = filesIn(`${ALERTS}/tests`, '.yml').flatMap((path) =>
    yaml<RuleTests>(path).tests.flatMap((test) => test.alert_rule_test),
  );
  const named = (fires: boolean) =>
    cases.filter((one) => fires === (one.exp_alerts ?? []).length > 0).map(({ alertname }) => alertname);
  return { fires: named(true), isSilent: named(false) };
};

export const readQueries = (): Query[] =>
  filesIn(DASHBOARDS, '.json').flatMap((path) => {
    const { title, panels } = JSON.parse(readFileSync(path, 'utf8')) as Dashboard;
    return panels.flatMap((panel) =>
      panel.targets.map(({ expr }) => ({ where: `${title}, ${panel.title}`, expr })),
    );
  });
