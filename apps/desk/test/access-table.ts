/** Who comes to the desk. The first two tickets belong to `guest` and `customer`. */
export const VISITORS = [
  'nobody',
  'guest',
  'another guest',
  'customer',
  'another customer',
  'agent',
  'operator',
] as const;
export type Visitor = (typeof VISITORS)[number];

/** Whose ticket a path names. */
export type Owner = 'guest' | 'customer';

type Refusal = 401 | 403 | 404;
type Admission = (visitor: Visitor, owner?: Owner) => true | Refusal;

const signedIn = (visitor: Visitor) => visitor !== 'nobody' && !visitor.endsWith('guest');
const admitting =
  (...admitted: Visitor[]): Admission =>
  (visitor) =>
    admitted.includes(visitor) || (signedIn(visitor) ? 403 : 401);

const everybody: Admission = () => true;
const customers = admitting('customer', 'another customer');
const customersAndGuests = admitting('nobody', 'guest', 'another guest', 'customer', 'another customer');
/** The ticket's own customer or guest; the others of their kind learn nothing, not even that it exists. */
const owners: Admission = (visitor, owner) => {
  const mayAsk = customersAndGuests(visitor);
  return mayAsk === true ? visitor === owner || 404 : mayAsk;
};
const agents = admitting('agent');
const operators = admitting('operator');

export interface Door {
  admits: Admission;
  /** What those who are admitted are answered. */
  answers: number;
  body?: object;
  /** Also for those who come with a token that is none. */
  isPublic?: boolean;
}

const open = (answers: number, body?: object): Door => ({ admits: everybody, answers, body, isPublic: true });
const door =
  (admits: Admission) =>
  (answers: number, body?: object): Door => ({ admits, answers, body });
const [forCustomers, forCustomersAndGuests, forOwners] = [customers, customersAndGuests, owners].map(door);
const [forAgents, forOperators] = [agents, operators].map(door);

const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
const CLOSURE = { date: '2045-06-01', reason: { ja: '移転', en: 'Moving' } };
const BLOCK = { ticketId: '00000000-0000-4000-8000-000000000404', reason: 'spam' };
const SAVED_REPLY = { name: 'Thanks', text: { ja: '{{turn}}番', en: 'Turn {{turn}}' } };
const fence = 999;

/** What every service offers to operators. */
const operationsOf = (service: string): Record<string, Door> => {
  const at = `/operations/v1/${service}`;
  return {
    [`GET ${at}/parked`]: forOperators!(200),
    [`POST ${at}/parked/{id}/retry`]: forOperators!(404),
    [`POST ${at}/parked/{id}/skip`]: forOperators!(404, { reason: 'It cannot be repaired.' }),
    [`GET ${at}/streams`]: forOperators!(200),
    // The desk's transport keeps nothing but the outboxes: only force can open an epoch.
    [`POST ${at}/epoch`]: forOperators!(409, { reason: 'Restored from the backup of Sunday.' }),
    [`POST ${at}/streams/seed`]: forOperators!(409, {
      ...{ source: service, partition: 0, after: 3, reason: 'Nobody reads its own stream.' },
    }),
    [`POST ${at}/streams/{partition}/replay`]: forOperators!(409, { from: 999_999 }),
    [`GET ${at}/ledger`]: forOperators!(200),
  };
};

/** Every route of the desk: who may use it, and what a plain request of theirs is answered. */
export const ACCESS: Record<string, Door> = {
  'GET /health/live': open(200),
  'GET /health/ready': open(200),
  'GET /metrics': open(200),
  'POST /demo/tokens': open(201, { role: 'customer', subject: 'jiro' }),
  'GET /demo/clock': open(200),
  // A used desk's clock does not go back, whoever asks.
  'PUT /demo/clock': open(409, { now: '2026-11-01T10:00:00+09:00' }),
  'GET /v1/desk': open(200),
  'GET /v1/desk/calendar.ics': open(200),
  'GET /v1/desk/topics': open(200),

  'POST /v1/tickets': forCustomersAndGuests!(201, INQUIRY),
  'POST /v1/previews': forCustomersAndGuests!(200, INQUIRY),
  'GET /v1/tickets': forCustomers!(200),
  'GET /v1/tickets/{id}': forOwners!(200),
  'GET /v1/tickets/{id}/stream': forOwners!(200),
  'POST /v1/tickets/{id}/messages': forOwners!(201, { message: 'One thing more.' }),
  'PUT /v1/tickets/{id}/information': forOwners!(409, { message: 'Nothing was asked.' }),
  'POST /v1/tickets/{id}/resubmission': forOwners!(409, {}),
  'PUT /v1/tickets/{id}/consents': forOwners!(200, { screenSharing: false }),
  'POST /v1/tickets/{id}/withdrawal': forOwners!(200),

  // A plain request has no file in it.
  'POST /v1/attachments': forCustomersAndGuests!(415, {}),
  'POST /v1/tickets/{id}/attachments/{attachmentId}/access': forOwners!(404),
  // Whoever has access shows it with a header.
  'GET /v1/attachments/{attachmentId}': open(403),
  'POST /agent/v1/attachments': forAgents!(415, {}),
  'POST /agent/v1/tickets/{id}/attachments/{attachmentId}/access': forAgents!(404),
  'GET /agent/v1/attachments/{attachmentId}': open(403),

  'GET /agent/v1/presence': forAgents!(200),
  'PUT /agent/v1/presence': forAgents!(200, { status: 'away', languages: ['ja', 'en'] }),
  'POST /agent/v1/turns/next': forAgents!(409),
  'GET /agent/v1/tickets': forAgents!(200),
  'GET /agent/v1/tickets/{id}': forAgents!(200),
  'GET /agent/v1/tickets/{id}/history': forAgents!(200),
  'POST /agent/v1/tickets/{id}/abuse': forAgents!(201, { reason: 'spam', note: 'Advertises.' }),
  'POST /agent/v1/search': forAgents!(200, { text: 'Colours' }),
  'GET /agent/v1/line': forAgents!(200),
  'POST /agent/v1/tickets/{id}/reply': forAgents!(409, {
    fence,
    revision: 1,
    message: 'Thank you.',
    then: 'answered',
  }),
  'POST /agent/v1/tickets/{id}/release': forAgents!(409, { fence, reason: 'Not my field.' }),
  'POST /agent/v1/tickets/{id}/hand-over': forAgents!(409, { fence, note: 'Please see to it.' }),
  'POST /agent/v1/tickets/{id}/skip': forAgents!(409, { fence, reason: 'Waits for a call.' }),
  'POST /agent/v1/tickets/{id}/topic': forAgents!(409, { fence, topic: 'tax', reason: 'A return.' }),
  'POST /agent/v1/tickets/{id}/notes': forAgents!(201, { body: 'A note.' }),
  'POST /agent/v1/tickets/{id}/merge': forAgents!(409, { fence, revision: 1, into: BLOCK.ticketId }),
  'PUT /agent/v1/tickets/{id}/draft': forAgents!(200, { message: 'Thank' }),
  'GET /agent/v1/tickets/{id}/draft': forAgents!(200),
  'DELETE /agent/v1/tickets/{id}/draft': forAgents!(204),
  'GET /agent/v1/saved-replies': forAgents!(200),
  'POST /agent/v1/tickets/{id}/saved-replies/{replyId}': forAgents!(404),

  'GET /operations/v1/blocks': forOperators!(200),
  'POST /operations/v1/blocks': forOperators!(404, BLOCK),
  'DELETE /operations/v1/blocks/{id}': forOperators!(404),
  'POST /agent/v1/tickets/{id}/investigation': forAgents!(409, {
    fence,
    until: '2026-11-27',
    reason: 'Long.',
  }),
  'POST /agent/v1/tickets/{id}/activity-log': forAgents!(409, { fence }),
  'POST /agent/v1/tickets/{id}/actual-screen': forAgents!(409, { fence }),
  'GET /agent/v1/investigation-dates': forAgents!(200),
  'GET /agent/v1/stream': forAgents!(200),

  'GET /operations/v1/agents': forOperators!(200),
  'POST /operations/v1/agents/lookup': forOperators!(200, { subject: 'agent-1' }),
  'POST /operations/v1/tickets/{id}/take-away': forOperators!(409, { reason: 'The agent has left.' }),
  'GET /operations/v1/queue': forOperators!(200),
  'GET /operations/v1/queue/dates': forOperators!(200),
  'GET /operations/v1/flow': forOperators!(400),
  'GET /operations/v1/abuse-reports': forOperators!(200),
  'GET /operations/v1/saved-replies': forOperators!(200),
  'POST /operations/v1/saved-replies': forOperators!(201, SAVED_REPLY),
  'PUT /operations/v1/saved-replies/{replyId}': forOperators!(404, { version: 1, ...SAVED_REPLY }),
  'DELETE /operations/v1/saved-replies/{replyId}': forOperators!(400),
  'GET /operations/v1/corrections': forOperators!(200),
  'GET /operations/v1/compliance': forOperators!(400),
  'GET /operations/v1/audit': forOperators!(200),
  'GET /operations/v1/audit/export': forOperators!(200),
  'GET /operations/v1/policy': forOperators!(200),
  'POST /operations/v1/policy/decisions': forOperators!(200, {
    ...{ language: 'en', topic: 'tax', plan: 'free', receivedAt: '2026-11-24T10:00:00+09:00' },
  }),
  'GET /operations/v1/policy/editions': forOperators!(200),
  'GET /operations/v1/policy/outcomes': forOperators!(200),
  'GET /operations/v1/policy/difference': forOperators!(400),
  'GET /operations/v1/policy/simulation': forOperators!(400),
  'POST /operations/v1/line/pass': forOperators!(409, { through: 999_999, reason: 'They are lost.' }),
  'POST /operations/v1/overtime': forOperators!(400, { until: '2026-11-01T10:00:00+09:00', reason: 'Past.' }),
  'GET /operations/v1/overtime': forOperators!(200),
  'DELETE /operations/v1/overtime': forOperators!(200),
  'GET /operations/v1/calendar/date': forOperators!(400),
  'GET /operations/v1/calendar/year': forOperators!(400),
  'GET /operations/v1/closures': forOperators!(200),
  'POST /operations/v1/closures': forOperators!(201, CLOSURE),
  'POST /operations/v1/closures/preview': forOperators!(200, CLOSURE),
  'DELETE /operations/v1/closures/{id}': forOperators!(404),
  ...operationsOf('intake'),
  ...operationsOf('eligibility'),
  ...operationsOf('scheduling'),
  ...operationsOf('assignment'),
};
