import { type BadRequest, INQUIRY, invalid, ticket } from './bad-request.js';

const asksForAgent = 'agents-cannot-be-requested';

const BODIES: BadRequest[] = [
  { what: 'JSON that breaks off', body: '{"language":"ja",', status: 400, problem: 'body-not-json' },
  {
    what: 'bytes that are no UTF-8',
    body: Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    status: 400,
    problem: 'body-not-json',
  },
  {
    what: 'an empty body',
    body: '',
    status: 400,
    problem: 'body-missing',
    faults: ['language', 'topic', 'subject', 'message'].map((field) => [field, 'required']),
  },
  { what: 'a list', body: '[]', status: 400, problem: 'body-not-an-object' },
  { what: 'a mere text', body: '"help"', status: 400, problem: 'body-not-an-object' },
  { what: 'null', body: 'null', status: 400, problem: 'body-not-an-object' },
  {
    what: 'JSON nested without end',
    body: `{"details":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    status: 400,
    problem: 'body-too-deep',
  },
  {
    what: 'a key that reaches into prototypes',
    body: '{"__proto__":{"topic":"operation"}}',
    status: 400,
    problem: 'body-key-refused',
  },
  {
    what: 'a body over the limit',
    body: ticket({ message: 'あ'.repeat(90_000) }),
    status: 413,
    problem: 'body-too-large',
  },
  {
    what: 'another media type',
    body: 'language=ja&topic=operation',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    problem: 'media-type-unsupported',
  },
];

const FIELDS: BadRequest[] = [
  { what: 'an unknown field', body: ticket({ priority: 'high' }), faults: [['priority', 'unknown-field']] },
  {
    what: 'an unknown field further in',
    body: ticket({ environment: { os: 'Linux' } }),
    faults: [['environment.os', 'unknown-field']],
  },
  { what: 'a number for a text', body: ticket({ subject: 5 }), faults: [['subject', 'not-text']] },
  { what: 'a list for a text', body: ticket({ message: ['a'] }), faults: [['message', 'not-text']] },
  {
    what: 'a text for an object',
    body: ticket({ environment: 'Firefox' }),
    faults: [['environment', 'not-an-object']],
  },
  { what: 'a list for an object', body: ticket({ details: [] }), faults: [['details', 'not-an-object']] },
  { what: 'null for a text', body: ticket({ subject: null }), faults: [['subject', 'null-refused']] },
  {
    what: 'null for an optional object',
    body: ticket({ details: null }),
    faults: [['details', 'null-refused']],
  },
  {
    what: 'a missing field',
    body: { ...INQUIRY, message: undefined },
    faults: [['message', 'required']],
  },
  { what: 'nothing but blanks', body: ticket({ message: ' \u3000\n' }), faults: [['message', 'blank']] },
  { what: 'a NUL byte', body: ticket({ message: 'a\u0000b' }), faults: [['message', 'broken-text']] },
  {
    what: 'a NUL byte further in',
    body: ticket({ details: { steps: '\u0000' } }),
    faults: [['details.steps', 'broken-text']],
  },
  {
    what: 'a NUL byte in the name of a field',
    body: ticket({ 'sub\u0000ject': 'a' }),
    faults: [['sub\uFFFDject', 'unknown-field']],
  },
  {
    what: 'half a surrogate pair',
    body: ticket({ subject: 'a\uD83D' }),
    faults: [['subject', 'broken-text']],
  },
  {
    what: 'the other half of a surrogate pair',
    body: ticket({ message: '\uDE00a' }),
    faults: [['message', 'broken-text']],
  },
  {
    what: 'a subject that is too long',
    body: ticket({ subject: '長'.repeat(201) }),
    faults: [['subject', 'too-long']],
  },
  {
    what: 'a message that is too long',
    body: ticket({ message: 'a'.repeat(10_001) }),
    faults: [['message', 'too-long']],
  },
  { what: 'an unknown topic', body: ticket({ topic: 'weather' }), faults: [['topic', 'not-allowed']] },
  { what: 'a topic in capitals', body: ticket({ topic: 'TAX' }), faults: [['topic', 'not-allowed']] },
  { what: 'an unknown language', body: ticket({ language: 'fr' }), faults: [['language', 'not-allowed']] },
  {
    what: 'no e-mail address',
    body: ticket({ registeredEmail: 'hanako' }),
    from: 'guest' as const,
    faults: [['registeredEmail', 'not-email']],
  },
  {
    what: "another address than the account's",
    body: ticket({ registeredEmail: 'other@customer.example' }),
    faults: [['registeredEmail', 'email-differs']],
  },
].map((row) => ({ ...invalid, ...row }) as BadRequest);

const AGENTS: BadRequest[] = [
  { field: 'agent', body: ticket({ agent: 'Aoi' }) },
  { field: 'assignee', body: ticket({ assignee: 'agent-1' }) },
  { field: 'details.assignedTo', body: ticket({ details: { assignedTo: 'agent-1' } }) },
  { field: '担当者', body: ticket({ 担当者: '如月' }) },
].map(({ field, body }) => ({
  what: `the wish for an agent in ${field}`,
  body,
  status: 400,
  problem: asksForAgent,
  faults: [[field, asksForAgent]],
}));

/** New tickets whose body cannot be used. */
export const BAD_BODIES = [...BODIES, ...FIELDS, ...AGENTS];
