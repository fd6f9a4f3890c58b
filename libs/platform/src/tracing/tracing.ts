/** Spans under way to their collector. */
export interface Tracing {
  /** Sends what is left, as far as the collector takes it within seconds. */
  end(): Promise<void>;
}
