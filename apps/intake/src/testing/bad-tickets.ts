import type { Sent } from './client.js';
import { aProblem } from './inquiries.js';

/** Stands for a guest's ticket that exists. */
export const FOREIGN = ':guest-ticket';

/** An Idempotency-Key that was used for something else. */
export const REUSED = 'b9a1c7d2-0f43-4a64-9f0b-6b7f3a0c1d22';

type Method = 'GET' | 'POST' | 'PUT';
/** A request that is refused, and how: a problem's type and the field it names. */
export interface Bad {
  name: string;
  path?: string;
  method?: Method;
  body?: unknown;
  sent?: Sent;
  status?: number;
  type: string;
  field?: string;
}

export const hanako = { as: 'hanako' };
export const withField = (field: string, value: unknown) => ({ ...aProblem(), [field]: value });

/** Tickets that are refused for what they hold. */
export const BAD_TICKETS: Bad[] = [
  { name: 'malformed JSON', body: '{"language": "ja",', type: 'body-not-json' },
  { name: 'a list instead of an object', body: [], type: 'body-not-an-object' },
  { name: 'no body', type: 'body-missing' },
  { name: 'nothing of what is required', body: {}, type: 'invalid-input', field: 'language' },
  { name: 'an unknown field', body: withField('priority', 'high'), type: 'invalid-input', field: 'priority' },
  {
    name: 'an agent asked for',
    body: withField('agent', 'Sato'),
    type: 'agents-cannot-be-requested',
    field: 'agent',
  },
  {
    name: 'an assignee asked for',
    body: withField('assignee', 'Sato'),
    type: 'agents-cannot-be-requested',
    field: 'assignee',
  },
  {
    name: 'an agent asked for in the details',
    body: withField('details', { agentId: '1' }),
    type: 'agents-cannot-be-requested',
    field: 'details.agentId',
  },
  { name: 'a number as the subject', body: withField('subject', 7), type: 'invalid-input', field: 'subject' },
  { name: 'null as the subject', body: withField('subject', null), type: 'invalid-input', field: 'subject' },
  {
    name: 'a text as the environment',
    body: withField('environment', 'Firefox'),
    type: 'invalid-input',
    field: 'environment',
  },
  {
    name: 'a number as the browser',
    body: withField('environment', { browser: 145 }),
    type: 'invalid-input',
    field: 'environment.browser',
  },
  { name: 'a NUL byte', body: withField('message', 'a\0b'), type: 'invalid-input', field: 'message' },
  {
    name: 'half a surrogate pair',
    body: '{"language":"ja","topic":"feedback","subject":"a","message":"\\ud800"}',
    type: 'invalid-input',
    field: 'message',
  },
  { name: 'a blank message', body: withField('message', ' \n　'), type: 'invalid-input', field: 'message' },
  {
    name: 'a subject that is too long',
    body: withField('subject', 'あ'.repeat(201)),
    type: 'invalid-input',
    field: 'subject',
  },
  {
    name: 'a message that is too long',
    body: withField('message', 'a'.repeat(10_001)),
    type: 'invalid-input',
    field: 'message',
  },
  {
    name: 'a body over the limit',
    body: withField('message', 'a'.repeat(300_000)),
    status: 413,
    type: 'body-too-large',
  },
  { name: 'an unknown topic', body: withField('topic', 'weather'), type: 'invalid-input', field: 'topic' },
  {
    name: 'an unknown language',
    body: withField('language', 'fr'),
    type: 'invalid-input',
    field: 'language',
  },
  {
    name: 'an unknown way of connection',
    body: withField('details', { connection: 'fax' }),
    type: 'invalid-input',
    field: 'details.connection',
  },
  {
    name: 'something that is no address',
    body: withField('registeredEmail', 'hanako'),
    type: 'invalid-input',
    field: 'registeredEmail',
  },
  {
    name: 'another address than that of the account',
    body: withField('registeredEmail', 'other@example.com'),
    type: 'invalid-input',
    field: 'registeredEmail',
  },
];
