import { BAD_BODIES } from './bad-bodies.js';
import { type BadRequest, INQUIRY, invalid, ticket } from './bad-request.js';

const unknown = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const TOKENS: BadRequest[] = [
  { what: 'an expired token', from: 'expired', body: INQUIRY, status: 401, problem: 'token-expired' },
  { what: "another issuer's token", from: 'foreign', body: INQUIRY, status: 401, problem: 'token-invalid' },
  {
    what: 'no token that could be one',
    from: 'garbage',
    body: INQUIRY,
    status: 401,
    problem: 'token-invalid',
  },
  {
    what: 'no token where one is needed',
    method: 'GET',
    from: 'guest',
    status: 401,
    problem: 'token-missing',
  },
];

const KEYS: BadRequest[] = [
  { what: 'a key with a blank', key: 'two words', code: 'idempotency-key-malformed' },
  { what: 'a key of 256 characters', key: 'k'.repeat(256), code: 'idempotency-key-malformed' },
  { what: 'an empty key', key: '', code: 'idempotency-key-malformed' },
  { what: 'a key beyond ASCII', key: 'cl\u00e9', code: 'idempotency-key-malformed' },
  {
    what: "a guest's key that is no UUID",
    key: 'mine',
    from: 'guest' as const,
    code: 'idempotency-key-of-guest',
  },
].map(({ what, key, code, from }) => ({
  ...{ ...invalid, what, from, body: INQUIRY },
  headers: { 'idempotency-key': key },
  faults: [['Idempotency-Key', code]],
}));

const on = (path: string) => `/v1/tickets/${path}`;
const notTheirs = { status: 404, problem: 'ticket-not-found' };
const message = { message: 'Hello' };

const IDS: BadRequest[] = [
  { what: 'an id that is no UUID', method: 'GET', path: on('17'), ...invalid, faults: [['id', 'not-uuid']] },
  {
    what: 'an id with a quote in it',
    method: 'GET',
    path: on("'%20OR%20true--"),
    ...invalid,
    faults: [['id', 'not-uuid']],
  },
  {
    what: 'a message to an id that is none',
    path: on('x/messages'),
    body: message,
    ...invalid,
    faults: [['id', 'not-uuid']],
  },
  { what: 'an id that nobody has', method: 'GET', path: on(unknown), ...notTheirs },
  { what: "another's ticket", method: 'GET', path: on('TICKET'), ...notTheirs },
  { what: "a message on another's ticket", path: on('TICKET/messages'), body: message, ...notTheirs },
  {
    what: "information on another's ticket",
    method: 'PUT',
    path: on('TICKET/information'),
    body: message,
    ...notTheirs,
  },
  { what: "the withdrawal of another's ticket", path: on('TICKET/withdrawal'), ...notTheirs },
  { what: "the resubmission of another's ticket", path: on('TICKET/resubmission'), body: {}, ...notTheirs },
  {
    what: "another's ticket without a token",
    method: 'GET',
    from: 'guest',
    path: on('TICKET'),
    ...notTheirs,
  },
];

const REST: BadRequest[] = [
  {
    what: 'a page size that is no number',
    method: 'GET',
    path: '/v1/tickets?limit=all',
    ...invalid,
    faults: [['limit', 'not-whole']],
  },
  {
    what: 'a page size of nothing',
    method: 'GET',
    path: '/v1/tickets?limit=0',
    ...invalid,
    faults: [['limit', 'out-of-range']],
  },
  {
    what: 'a cursor that is none',
    method: 'GET',
    path: '/v1/tickets?cursor=-1',
    ...invalid,
    faults: [['cursor', 'out-of-range']],
  },
  {
    what: 'an unknown part of the query',
    method: 'GET',
    path: '/v1/tickets?sort=up',
    ...invalid,
    faults: [['sort', 'unknown-field']],
  },
  {
    what: 'a path that leads nowhere',
    method: 'GET',
    path: '/v1/nothing',
    status: 404,
    problem: 'unknown-path',
  },
  { what: 'a method that is not taken', method: 'PUT', body: INQUIRY, status: 404, problem: 'unknown-path' },
  {
    what: 'a path that cannot be read',
    method: 'GET',
    path: '/v1/tickets/%E0%A4%A',
    status: 400,
    problem: 'bad-url',
  },
  {
    what: 'a preview of an unknown topic',
    path: '/v1/previews',
    body: ticket({ topic: 'weather' }),
    ...invalid,
    faults: [['topic', 'not-allowed']],
  },
  {
    what: 'a role that there is none of',
    path: '/demo/tokens',
    body: { role: 'chief', subject: 'a' },
    ...invalid,
    faults: [['role', 'not-allowed']],
  },
  {
    what: 'a clock without an offset',
    method: 'PUT',
    path: '/demo/clock',
    body: { now: '2026-12-01T10:00:00' },
    ...invalid,
    faults: [['now', 'not-an-instant']],
  },
  {
    what: 'a clock outside the calendar',
    method: 'PUT',
    path: '/demo/clock',
    body: { now: '2051-01-01T10:00:00+09:00' },
    status: 422,
    problem: 'clock-not-covered',
  },
];

/** Everything that the desk refuses, each for one reason. */
export const BAD_REQUESTS = [...BAD_BODIES, ...TOKENS, ...KEYS, ...IDS, ...REST];
