import type { Tracing } from './tracing.js';
import type { TracingEnv } from './tracing-env.js';

/** Begins to export spans if there is where to; otherwise nothing of OpenTelemetry but its interface is even loaded. */
export const startTracing = async (name: string, env: TracingEnv): Promise<Tracing> => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  if (endpoint === undefined) return { end: () => Promise.resolve() };
  const { exportTraces } = await import('./export-traces.js');
  return exportTraces({
    endpoint,
    name: env.OTEL_SERVICE_NAME ?? name,
    ratio: env.OTEL_TRACES_SAMPLER_ARG,
  });
};
