import { Injectable } from '@nestjs/common';
import {
  collectDefaultMetrics,
  Counter,
  type CounterConfiguration,
  Gauge,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';

/** One value of a gauge, and what it is told apart by. */
export interface Sample {
  labels?: Record<string, string | number>;
  value: number;
}

/** Looks up what a gauge shows. Where it rejects, or lists nothing, nothing is shown. */
export type Samples = () => readonly Sample[] | Promise<readonly Sample[]>;

/** A gauge that is asked for its values at each scrape. */
export interface AskedGauge {
  name: string;
  help: string;
  labelNames?: readonly string[];
  samples: Samples;
}

type Without<C> = Omit<C, 'registers' | 'labelNames'> & { labelNames?: readonly string[] };

/** Gauges of the client library that are called totals, as only counters are; each of them has a twin by type. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/**
 * The measurements that `/metrics` shows. Several services in one process share what has the same name, told apart by a
 * label.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly asked = new Map<string, Samples[]>();

  /** Seconds from a request to the end of its answer, by route pattern and class of status. */
  readonly httpDuration = this.histogram({
    name: 'junban_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const name of MISNAMED) this.registry.removeSingleMetric(name);
  }

  counter(config: Without<CounterConfiguration<string>>): Counter {
    return this.once(config.name, () => new Counter({ ...config, registers: [this.registry] }));
  }

  histogram(config: Without<HistogramConfiguration<string>>): Histogram {
    return this.once(config.name, () => new Histogram({ ...config, registers: [this.registry] }));
  }

  /** Shows a gauge whose values are looked up when somebody wants to know. */
  gauge({ name, help, labelNames = [], samples }: AskedGauge): void {
    const known = this.asked.get(name);
    if (known) {
      known.push(samples);
      return;
    }
    const all = [samples];
    this.asked.set(name, all);
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        const found = await Promise.allSettled(all.map(async (each) => each()));
        this.reset();
        // Without labels, the client library shows 0 for what isn't known.
        if (labelNames.length === 0) this.remove();
        for (const one of found)
          if (one.status === 'fulfilled')
            for (const { labels = {}, value } of one.value) this.set(labels, value);
      },
    });
  }

  private once<M>(name: string, make: () => M): M {
    return (this.registry.getSingleMetric(name) as M | undefined) ?? make();
  }
}
