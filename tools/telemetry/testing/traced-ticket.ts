import { expect } from '@jest/globals';
import {
  AGENTS,
  answer,
  beAvailable,
  DeskClient,
  INQUIRIES,
  OPENING,
  type OtlpReceiver,
  type ReceivedSpan,
  SUNDAY_AFTERNOON,
  untilTaken,
} from '#testing';

export const MESSAGE = 'ブラウザのキャッシュを消して、もう一度お試しください。';

/** What became of the ticket, and what must not be told of it. */
export interface Played {
  ticketId: string;
  agentId: string;
}

/** One ticket comes on Sunday; on Tuesday its agent gives it back once, is given it again, and answers. */
export const playTicket = async (url: string): Promise<Played> => {
  const client = new DeskClient(url);
  await client.put('/demo/clock', { body: { now: SUNDAY_AFTERNOON } });
  const { person, body } = INQUIRIES[0];
  const customer = await client.token(person);
  const { ticketId } = (await client.post('/v1/tickets', { token: customer, body })).body;
  const at = `/v1/tickets/${ticketId}`;
  await client.until(at, { token: customer }, (view) => view.body.status === 'queued');
  await client.put('/demo/clock', { body: { now: OPENING } });
  const agent = await client.token(AGENTS.first);
  await beAvailable(client, agent);
  const { fence } = await untilTaken(client, agent);
  const release = { token: agent, body: { fence, reason: 'I have to ask somebody first.' } };
  await client.post(`/agent/v1/tickets/${ticketId}/release`, release);
  await answer(client, agent, await untilTaken(client, agent), MESSAGE);
  await client.until(at, { token: customer }, (view) => view.body.status === 'answered');
  const operator = await client.token({ role: 'operator', subject: 'operator-1' });
  const agents = await client.get('/operations/v1/agents', { token: operator });
  return { ticketId, agentId: agents.body.items[0].agentId };
};

/**
 * The span of a ticket with a name that began last. Spans come in no order, and several services deal with one event:
 * whoever asks for such a one names the service.
 */
export const spanOf = (
  { spans }: OtlpReceiver,
  ticketId: string,
  name: string,
  service?: string,
): ReceivedSpan => {
  const found = spans
    .filter(
      (one) =>
        one.name === name &&
        one.attributes['junban.ticket.id'] === ticketId &&
        (!service || one.attributes['junban.service'] === service),
    )
    .sort((a, b) => Number(BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano)));
  const last = found.at(-1);
  if (!last) throw new Error(`no span ${name}, only ${spans.map((one) => one.name).join(', ')}`);
  return last;
};

const HOPS = [
  ['create', 'inquiry.received', 'intake'],
  ['process', 'inquiry.received', 'eligibility'],
  ['create', 'inquiry.decided', 'eligibility'],
  ['process', 'inquiry.decided', 'scheduling'],
  ['create', 'turn.dated', 'scheduling'],
  ['process', 'turn.dated', 'assignment'],
  ['create', 'turn.started', 'assignment'],
  ['create', 'turn.requeued', 'assignment'],
  ['create', 'turn.replied', 'assignment'],
  ['process', 'turn.replied', 'intake'],
] as const;

/** From the request with which a ticket came, parents and links lead to its reply, through all four services. */
export const expectLinked = (collector: OtlpReceiver, ticketId: string): void => {
  const reached = collector.leadsTo(spanOf(collector, ticketId, 'POST /v1/tickets'));
  for (const [does, type, service] of HOPS)
    expect(reached).toContainEqual(
      expect.objectContaining({
        name: `${does} junban.${type}.v1`,
        attributes: expect.objectContaining({
          'junban.service': service,
          'junban.ticket.id': ticketId,
          'junban.turn': expect.anything() as unknown,
        }) as unknown,
      }),
    );
};

/** Spans tell nothing that a person wrote or is called, and no agent. */
export const expectImpersonal = ({ bodies }: OtlpReceiver, agentId: string): void => {
  const all = bodies.join('\n');
  const { person, body } = INQUIRIES[0];
  const customer = [person.email, person.subject, body.subject, body.message, body.details.steps];
  const { subject, name, email } = AGENTS.first;
  for (const text of [MESSAGE, ...customer, subject, name, email, agentId]) expect(all).not.toContain(text);
};
