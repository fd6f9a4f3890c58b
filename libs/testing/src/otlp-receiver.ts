import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came. */
export interface ReceivedSpan {
  /** `service.name` of whoever sent it. */
  from: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  /** Nanoseconds since 1970, in digits: more of them than a number holds. */
  startTimeUnixNano: string;
  links: { traceId: string; spanId: string }[];
  attributes: Record<string, unknown>;
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}

interface Sent {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: (Omit<ReceivedSpan, 'from' | 'links' | 'attributes'> & {
        links?: ReceivedSpan['links'];
        attributes?: Attribute[];
      })[];
    }[];
  }[];
}

const plain = (attributes: readonly Attribute[] = []): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const spansOf = ({ resourceSpans }: Sent): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const from = String(plain(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        from,
        links: span.links ?? [],
        attributes: plain(span.attributes),
      })),
    );
  });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** The other side of OTLP over HTTP, in JSON: a collector that keeps everything. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  /** All that came, as it came. */
  readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<OtlpReceiver> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        receiver.bodies.push(body);
        if (request.url === '/v1/traces') receiver.spans.push(...spansOf(JSON.parse(body) as Sent));
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    const receiver = new OtlpReceiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** All to which a span leads: what it caused, what was linked to that, and so on. */
  leadsTo(begin: ReceivedSpan): ReceivedSpan[] {
    const found = new Set([begin]);
    for (const span of found)
      for (const next of this.spans)
        if (
          (next.traceId === span.traceId && next.parentSpanId === span.spanId) ||
          next.links.some(({ traceId, spanId }) => traceId === span.traceId && spanId === span.spanId)
        )
          found.add(next);
    return [...found];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
