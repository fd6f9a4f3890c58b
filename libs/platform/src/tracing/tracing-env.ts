import { envVar } from '../env/entry.js';
import type { EnvOf, EnvSpec } from '../env/read-env.js';

/** OpenTelemetry's own settings; what else its exporter knows (headers, timeout, certificates) it reads by itself. */
export const tracingEnv = {
  /** Where spans are sent by OTLP over HTTP; nowhere unless set. */
  OTEL_EXPORTER_OTLP_ENDPOINT: envVar.url({ optional: true }),
  /** How the service calls itself there. */
  OTEL_SERVICE_NAME: envVar.text({ optional: true }),
  /** The part of the traces begun here that is exported, 0 to 1. */
  OTEL_TRACES_SAMPLER_ARG: envVar.ratio({ default: 1 }),
} satisfies EnvSpec;

export type TracingEnv = EnvOf<typeof tracingEnv>;
