import { FOREIGN, hanako, REUSED, withField, type Bad } from './bad-tickets.js';
import { aProblem } from './inquiries.js';
import { guestTokens } from './people.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const guestOf = (ticketId: string) => ({ as: guestTokens.issue(ticketId) });

/** Requests that are refused for who sends them, for their headers and for their paths. */
export const BAD_REQUESTS: Bad[] = [
  { name: 'an unknown token', body: aProblem(), sent: { as: 'nobody' }, status: 401, type: 'token-invalid' },
  { name: "an agent's token", body: aProblem(), sent: { as: 'agent' }, status: 403, type: 'role-missing' },
  {
    name: 'an Idempotency-Key with a blank',
    body: aProblem(),
    sent: { ...hanako, key: 'a b' },
    type: 'invalid-input',
    field: 'Idempotency-Key',
  },
  {
    name: "a guest's Idempotency-Key that is no UUID",
    body: aProblem(),
    sent: { key: 'abc' },
    type: 'invalid-input',
    field: 'Idempotency-Key',
  },
  {
    name: 'an Idempotency-Key used for another body',
    body: aProblem(),
    sent: { ...hanako, key: REUSED },
    status: 422,
    type: 'idempotency-key-reused',
  },
  { name: 'an id that is no UUID', method: 'GET', path: '/v1/tickets/1', type: 'invalid-input', field: 'id' },
  {
    name: 'an id that does not exist',
    method: 'GET',
    path: `/v1/tickets/${UNKNOWN}`,
    status: 404,
    type: 'ticket-not-found',
  },
  {
    name: 'a limit of zero',
    method: 'GET',
    path: '/v1/tickets?limit=0',
    type: 'invalid-input',
    field: 'limit',
  },
  {
    name: 'a cursor that is no number',
    method: 'GET',
    path: '/v1/tickets?cursor=x',
    type: 'invalid-input',
    field: 'cursor',
  },
  {
    name: 'a list of a guest',
    method: 'GET',
    path: '/v1/tickets',
    sent: {},
    status: 401,
    type: 'token-missing',
  },
  {
    name: 'a message to an unknown ticket',
    path: `/v1/tickets/${UNKNOWN}/messages`,
    body: { message: 'a' },
    status: 404,
    type: 'ticket-not-found',
  },
  {
    name: 'a message that asks for an agent',
    path: `/v1/tickets/${UNKNOWN}/messages`,
    body: { message: 'a', agent: 'Sato' },
    type: 'agents-cannot-be-requested',
    field: 'agent',
  },
  {
    name: 'a preview of an unknown topic',
    path: '/v1/previews',
    body: withField('topic', 'x'),
    type: 'invalid-input',
    field: 'topic',
  },
  {
    name: 'information without anything',
    method: 'PUT',
    path: `/v1/tickets/${FOREIGN}/information`,
    body: {},
    type: 'information-empty',
  },
  {
    name: 'a withdrawal by a guest without the access token',
    path: `/v1/tickets/${FOREIGN}/withdrawal`,
    sent: {},
    status: 404,
    type: 'ticket-not-found',
  },
  {
    name: "a withdrawal with another ticket's access token",
    path: `/v1/tickets/${FOREIGN}/withdrawal`,
    sent: guestOf(UNKNOWN),
    status: 404,
    type: 'ticket-not-found',
  },
];
