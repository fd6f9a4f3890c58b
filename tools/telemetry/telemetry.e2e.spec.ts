import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskProcess, OtlpReceiver, startDesk, temporaryDirectory } from '#testing';
import { documentedMetrics } from './documented-metrics.js';
import { describeWithPromtool, promtool } from './promtool.js';
import { shownMetrics } from './shown-metrics.js';
import { expectImpersonal, expectLinked, type Played, playTicket, spanOf } from './testing/traced-ticket.js';

let collector: OtlpReceiver;
let desk: DeskProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let played: Played;
let metrics: string;

/** What is judged apart from the scrape is there a little later. */
const scrapeAll = async (): Promise<string> => {
  const end = performance.now() + 60_000;
  for (;;) {
    const text = await (await fetch(`${desk.url}/metrics`)).text();
    if (text.includes('\njunban_compliance_violations ')) return text;
    if (performance.now() > end) throw new Error(`no judgement of the day among the measurements:\n${text}`);
  }
};

beforeAll(async () => {
  collector = await OtlpReceiver.open();
  directory = await temporaryDirectory();
  desk = await startDesk({
    dataDir: directory.path,
    env: { LOG_LEVEL: 'info', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ASSIGNMENT_MODE: 'pull' },
  });
  played = await playTicket(desk.url);
  metrics = await scrapeAll();
  // Its last spans are sent before it ends.
  expect(await desk.end('SIGTERM')).toBe(0);
});

afterAll(async () => {
  await collector?.close();
  await directory?.remove();
});

describe('the metrics that a desk shows', () => {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

  it('are those of docs/telemetry.md, with their types and labels', () => {
    const own = shownMetrics(metrics).filter(({ name }) => name.startsWith('junban_'));
    expect(own.sort(byName)).toEqual(documentedMetrics().sort(byName));
  });

  it('have seen the ticket', () => {
    for (const line of [
      'junban_last_turn 1',
      'junban_line_watermark_turn 1',
      'junban_line_watermark_lag_turns 0',
      'junban_turns_waiting{language="ja"} 0',
      'junban_desk_open 1',
      'junban_assignments_total{how="next"} 2',
      'junban_requeues_total{cause="released"} 1',
      'junban_replies_total{then="answered"} 1',
      'junban_compliance_violations 0',
      'junban_database_up{service="intake"} 1',
      'junban_streams_stopped{service="scheduling",reason="gap"} 0',
    ])
      expect(metrics.split('\n')).toContain(line);
  });

  it('have no label that could grow with the desk', () => {
    expect(metrics).not.toContain(played.ticketId);
    expect(metrics).toContain('route="/v1/tickets/:id"');
  });

  describeWithPromtool('and promtool', () => {
    it('finds nothing to say of their names', () => {
      expect(promtool(['check', 'metrics'], metrics)).toBe('');
    });
  });
});

describe('the spans of a ticket that was answered two days later', () => {
  const named = (name: string, service?: string) => spanOf(collector, played.ticketId, name, service);

  it('are linked from its arrival to its reply, through all four services', () => {
    expectLinked(collector, played.ticketId);
  });

  it('are no endless trace: the reply is one of its own, linked to what came before', () => {
    const arrival = named('POST /v1/tickets');
    const reply = named('POST /agent/v1/tickets/:id/reply');
    const created = named('create junban.turn.replied.v1');
    expect([created.traceId, created.parentSpanId]).toEqual([reply.traceId, reply.spanId]);
    expect(reply.traceId).not.toBe(arrival.traceId);
    const { traceId, spanId } = named('create junban.turn.started.v1');
    expect(created.links).toMatchObject([{ traceId, spanId }]);
    expect(named('process junban.turn.dated.v1', 'assignment').traceId).toBe(arrival.traceId);
  });

  it('name the batch in which each event was dealt with', () => {
    const batches = collector.spans.filter(({ name }) => name === 'process batch of intake');
    const ids = batches.map(({ spanId }) => spanId);
    const links = named('process junban.inquiry.received.v1', 'eligibility').links.map(
      ({ spanId }) => spanId,
    );
    expect(links.filter((spanId) => ids.includes(spanId))).toHaveLength(1);
  });

  it('hold nothing that a person wrote or is called, and no agent', () => {
    expectImpersonal(collector, played.agentId);
  });

  it('go with the log lines of what they tell', () => {
    const { ticketId } = played;
    const lines = desk
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const { traceId, spanId } = named('POST /v1/tickets');
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'http.request', route: '/v1/tickets', traceId, spanId, ticketId }),
    );
  });
});
