import type { NewEvent } from '#contracts';

/** A new event, with the W3C traceparent of what caused it. */
export type CausedEvent = NewEvent & { traceparent?: string };
