import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AsyncAPIDocumentInterface, fromFile, Parser } from '@asyncapi/parser';
import { EVENT_TYPES, PUBLISHED_TYPES } from './events/catalogue.js';
import { PARTITIONS, SERVICES, topicOf } from './events/services.js';

const file = fileURLToPath(new URL('../asyncapi.yaml', import.meta.url));
let document: AsyncAPIDocumentInterface | undefined;
let findings: string[];

beforeAll(async () => {
  const parsed = await fromFile(new Parser(), file).parse();
  document = parsed.document;
  findings = parsed.diagnostics.map(({ path, message }) => `${path.join('.')}: ${message}`);
});

const channelOf = (topic: string) =>
  document
    ?.channels()
    .all()
    .find((channel) => channel.address() === topic);

describe('asyncapi.yaml', () => {
  it('is valid, and every reference in it leads to a file', () => {
    expect(findings).toEqual([]);
  });

  it('describes the topics of the four services and no other', () => {
    const topics = document
      ?.channels()
      .all()
      .map((channel) => channel.address());
    expect(topics?.sort()).toEqual(SERVICES.map(topicOf).sort());
  });

  it.each(SERVICES)('names exactly the types that %s publishes', (service) => {
    const names = channelOf(topicOf(service))
      ?.messages()
      .all()
      .map((message) => message.name());
    expect(names?.sort()).toEqual([...PUBLISHED_TYPES[service]].sort());
  });

  it.each(SERVICES)('states the partitions of the topic of %s', (service) => {
    expect(channelOf(topicOf(service))?.bindings().get('kafka')?.value()).toMatchObject({
      partitions: PARTITIONS,
    });
  });

  it.each(EVENT_TYPES)('gives %s its own schema and the headers of every record', (type) => {
    const message = document
      ?.allMessages()
      .all()
      .find((candidate) => candidate.name() === type);
    expect(message?.payload()?.title()).toBe(type);
    expect(message?.headers()?.title()).toBe('Headers of every record');
  });
});
