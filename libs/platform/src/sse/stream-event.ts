/** What is sent on a stream: a state under a name, with its number. */
export interface StreamEvent {
  /** The name of the event, such as `ticket`: one word. */
  event: string;
  /** Rises with every newer state; a client that comes again names the last one that it has. */
  id?: number;
  /** The whole state; it is made JSON when it is written, so what is replaced before that costs nothing. */
  data?: unknown;
  /** In place of `data`, where it is JSON already: one line. */
  json?: string;
}

/** A comment: it tells both sides that the other is still there. */
export const HEARTBEAT = ':\n\n';

/** How many milliseconds a client is asked to wait before it comes again. */
export const retryLine = (millis: number): string => `retry: ${Math.round(millis)}\n\n`;

/** An event in the text/event-stream format. JSON has no line breaks, so the data are one line. */
export const encodeEvent = ({ event, id, data, json = JSON.stringify(data) }: StreamEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${json}\n\n`;

/** The number that a client names as the last one it has; undefined where it names none, or what is no number of ours. */
export const lastEventIdOf = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
