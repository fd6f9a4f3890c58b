import { describe, expect, it } from '@jest/globals';
import { decide, editionById, loadEditions, type Inquiry, type Plan, type Topic } from '#policy';

const editions = loadEditions();
const ja = editionById(editions, 'ja-2024-09-09');
const en = editionById(editions, 'en-2024-04-30');

/** An inquiry that lacks no information, whatever its topic. */
const anInquiry = (over: Partial<Inquiry> = {}): Inquiry => ({
  language: 'ja',
  topic: 'operation',
  plan: 'paid',
  registeredEmail: 'hanako@example.com',
  environment: { browser: 'Firefox', browserVersion: '152', device: 'PC' },
  details: { steps: 'signed in', coin: 'ABC', exchange: 'DEF', connection: 'api', blockchain: 'GHI' },
  ...over,
});
const codes = (edition: typeof ja, over: Partial<Inquiry>) =>
  decide(anInquiry(over), edition).reasons.map(({ code, section }) => `${code} ${section}`);

const free: Topic[] = ['new-coin', 'new-exchange', 'new-blockchain', 'contract', 'sign-in'];
free.push('plan-choice', 'plan-change', 'feedback');
const paidOnly: Topic[] = ['registration', 'settings', 'operation', 'functions', 'required-environment'];
paidOnly.push('problem', 'whats-new');
const out: Topic[] = ['verification', 'acting-for-customer', 'other-product', 'operating-system', 'hardware'];
out.push('terminal', 'other-software', 'unsupported-environment', 'accounting-entries', 'legal', 'tax');

describe('Japanese edition of 2024-09-09', () => {
  describe('② customers of a paid plan can ask about everything in scope', () => {
    it.each([...free, ...paidOnly])('%s', (topic) => {
      expect(decide(anInquiry({ topic }), ja)).toEqual({
        outcome: 'accepted',
        reasons: [],
        missing: [],
        edition: 'ja-2024-09-09',
      });
    });
  });

  describe.each<[string, Plan]>([
    ['customers of the free plan', 'free'],
    ['guests, who count as free,', 'guest'],
  ])('② %s', (_who, plan) => {
    it.each(free)('can ask about %s', (topic) => {
      expect(decide(anInquiry({ topic, plan }), ja).outcome).toBe('accepted');
    });

    it.each(paidOnly)('are declined about %s and pointed to section ②', (topic) => {
      expect(decide(anInquiry({ topic, plan }), ja).outcome).toBe('declined');
      expect(codes(ja, { topic, plan })).toEqual(['plan-not-entitled ②']);
    });
  });

  describe('⑤ what is out of scope is declined on every plan', () => {
    it.each(out)('%s', (topic) => {
      expect(decide(anInquiry({ topic }), ja).outcome).toBe('declined');
      expect(codes(ja, { topic })).toEqual(['out-of-scope ⑤']);
      expect(codes(ja, { topic, plan: 'free' })).toEqual(['out-of-scope ⑤', 'plan-not-entitled ②']);
    });
  });

  it('gives all reasons that hold, and a decline is not softened by missing information', () => {
    const tax = anInquiry({ topic: 'tax', plan: 'guest', registeredEmail: undefined });
    expect(decide(tax, ja)).toEqual({
      outcome: 'declined',
      reasons: [
        { code: 'out-of-scope', section: '⑤' },
        { code: 'plan-not-entitled', section: '②' },
        { code: 'information-missing', section: '④' },
      ],
      missing: ['registeredEmail'],
      edition: 'ja-2024-09-09',
    });
  });
});

describe('English edition of 2024-04-30', () => {
  describe.each<Plan>(['paid', 'free', 'guest'])(
    'all users can contact support, regardless of plan: %s',
    (plan) => {
      it.each([...free, ...paidOnly])('%s', (topic) => {
        expect(decide(anInquiry({ topic, plan }), en)).toEqual({
          outcome: 'accepted',
          reasons: [],
          missing: [],
          edition: 'en-2024-04-30',
        });
      });

      it.each(out)('but %s is outside the support scope', (topic) => {
        expect(codes(en, { topic, plan })).toEqual(['out-of-scope Support scope']);
      });
    },
  );
});

describe.each([
  ['④ of the Japanese edition', ja, '④'],
  ['the English edition', en, 'Things to be aware of with regards to support'],
])('Information that %s asks for', (_name, edition, section) => {
  it.each<[string, Partial<Inquiry>, string[]]>([
    [
      'the registered e-mail on every topic',
      { topic: 'feedback', registeredEmail: undefined },
      ['registeredEmail'],
    ],
    [
      'environment and steps of a problem',
      { topic: 'problem', environment: undefined, details: undefined },
      ['environment.browser', 'environment.browserVersion', 'environment.device', 'details.steps'],
    ],
    [
      'only what is still missing of it',
      { topic: 'problem', environment: { browser: 'Firefox', device: 'PC' } },
      ['environment.browserVersion'],
    ],
    ['the coin to add', { topic: 'new-coin', details: {} }, ['details.coin']],
    ['the blockchain to add', { topic: 'new-blockchain', details: {} }, ['details.blockchain']],
    [
      'the exchange to add and how it connects',
      { topic: 'new-exchange', details: {} },
      ['details.exchange', 'details.connection'],
    ],
    [
      'the file type of an exchange that connects by file',
      { topic: 'new-exchange', details: { exchange: 'DEF', connection: 'file' } },
      ['details.fileType'],
    ],
    ['an answer that is not blank', { topic: 'new-coin', details: { coin: ' \u3000\n' } }, ['details.coin']],
  ])('%s', (_what, over, missing) => {
    expect(decide(anInquiry(over), edition)).toEqual({
      outcome: 'information-needed',
      reasons: [{ code: 'information-missing', section }],
      missing,
      edition: edition.id,
    });
  });

  it.each<[string, Partial<Inquiry>]>([
    ['no file type of an exchange that connects by API', { details: { exchange: 'DEF', connection: 'api' } }],
    ['no file type where the connection is unknown', { details: { exchange: 'DEF', connection: 'unknown' } }],
    [
      'nothing that was answered "unknown"',
      { details: { exchange: 'unknown', connection: 'file', fileType: 'unknown' } },
    ],
  ])('%s', (_what, over) => {
    expect(decide(anInquiry({ topic: 'new-exchange', ...over }), edition).outcome).toBe('accepted');
  });

  it('no environment outside of problems', () => {
    const bare = anInquiry({ environment: undefined, details: undefined });
    expect(decide(bare, edition).outcome).toBe('accepted');
  });
});
