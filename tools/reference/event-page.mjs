// The page of the events, from the AsyncAPI document, the schemas and the golden files.
import { readFileSync } from 'node:fs';
import { fromFile, Parser } from '@asyncapi/parser';
import { fieldTable } from './fields.mjs';

const CONTRACTS = 'libs/contracts';
const noShapes = (name) => name;

const exampleOf = (type) =>
  JSON.stringify(JSON.parse(readFileSync(`${CONTRACTS}/golden/${type}.json`, 'utf8')), null, 2);

const messagePart = (message) => [
  `### ${message.name()}`,
  '',
  message.summary(),
  '',
  ...fieldTable(message.payload().json(), noShapes),
  'As it goes over the wire (a golden file: a change of it fails the build):',
  '',
  '```json',
  exampleOf(message.name()),
  '```',
  '',
];

const readersOf = (channel, document) =>
  document
    .operations()
    .all()
    .filter((operation) => operation.isReceive() && operation.channels().all()[0].id() === channel.id())
    .map((operation) => operation.id().replace(/Reads.*/, ''));

const channelPart = (channel, document) => [
  `## ${channel.address()}`,
  '',
  `${channel.description()} Read by ${readersOf(channel, document).join(', ')}.`,
  '',
  ...channel.messages().all().flatMap(messagePart),
];

/** Markdown of all topics and their events. Throws where the document is not valid. */
export const eventPage = async () => {
  const { document, diagnostics } = await fromFile(new Parser(), `${CONTRACTS}/asyncapi.yaml`).parse();
  if (!document) throw new Error(`asyncapi.yaml is not valid: ${diagnostics.map(({ message }) => message)}`);
  const channels = document.channels().all();
  const headers = channels[0].messages().all()[0].headers().json();
  return [
    '# Events',
    '',
    document.info().description(),
    '',
    '## Headers of every record',
    '',
    `${headers.description} The key is the ticket's id, which gives the partition by murmur2; \`desk\`, on partition 0, for the desk as a whole.`,
    '',
    ...fieldTable(headers, noShapes),
    ...channels.flatMap((channel) => channelPart(channel, document)),
  ].join('\n');
};
