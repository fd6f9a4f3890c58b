import { setTimeout as sleep } from 'node:timers/promises';
import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Tracing } from './tracing.js';

interface Export {
  endpoint: string;
  /** How the service is called there. */
  name: string;
  /** The part of the traces begun here that is exported. */
  ratio: number;
}

/** A collector that doesn't answer must not keep a service from ending. */
const LEAVE_WITHIN = 3_000;

/** Exports spans by OTLP over HTTP. Whether a trace is sampled is decided where it begins, and holds in all services. */
export const exportTraces = ({ endpoint, name, ratio }: Export): Tracing => {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': name })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    end: async () => {
      const late = new AbortController();
      const ended = provider.shutdown().catch(() => undefined);
      await Promise.race([
        ended,
        sleep(LEAVE_WITHIN, undefined, { signal: late.signal, ref: false }).catch(() => undefined),
      ]);
      late.abort();
      trace.disable();
    },
  };
};
