import { ofKind, type Rule, workloadsIn } from '../manifest.js';

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[];
}

const JOBS = /\bjob=~?"([^"]+)"/g;

const jobsIn = (expr: string): string[] => [...expr.matchAll(JOBS)].flatMap(([, jobs]) => jobs!.split('|'));

/** What the alerts call a job is what the measurements of a pod are called. */
export const monitoring: Rule = (manifests) => {
  const labels = ofKind<{ jobLabel?: string }>(manifests, 'PodMonitor').map(
    ({ spec }) => spec.jobLabel ?? '',
  );
  const jobs = new Set(
    workloadsIn(manifests).flatMap((workload) => labels.map((label) => workload.labels[label])),
  );
  return ofKind<Rules>(manifests, 'PrometheusRule')
    .flatMap(({ spec }) => spec.groups.flatMap(({ rules }) => rules))
    .flatMap(({ alert, expr }) =>
      [...new Set(jobsIn(expr))]
        .filter((job) => !jobs.has(job))
        .map((job) => `${alert} asks for the job ${job}, and no pod is measured under that name`),
    );
};
