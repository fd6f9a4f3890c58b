import { describe, expect, it } from '@jest/globals';
import {
  decide,
  editionById,
  loadEditions,
  loadHelpCenter,
  TOPICS,
  wayOut,
  type Inquiry,
  type Language,
} from '#policy';

const editions = loadEditions();
const helpCenter = loadHelpCenter();
const told = (over: Partial<Inquiry>, language: Language, editionId = 'ja-2024-09-09') => {
  const inquiry: Inquiry = {
    language,
    topic: 'operation',
    plan: 'free',
    registeredEmail: 'a@example.com',
    ...over,
  };
  const decision = decide(inquiry, editionById(editions, editionId));
  return wayOut(decision, { topic: inquiry.topic, language, editions, helpCenter });
};

describe('A decline by plan', () => {
  it('names section, edition and date, the help-center article and the upgrade', () => {
    const [way, ...more] = told({}, 'ja');
    expect(more).toEqual([]);
    expect(way).toMatchObject({
      code: 'plan-not-entitled',
      section: '②',
      edition: { id: 'ja-2024-09-09', lastUpdated: '2024-09-09' },
      links: [
        { to: 'help-center-article', url: helpCenter.articles.operation.ja },
        { to: 'upgrade', url: helpCenter.upgrade.ja },
      ],
    });
    expect(way?.otherEdition).toBeUndefined();
    for (const part of ['操作方法', '②', '2024年9月9日', 'ヘルプセンター', '有料プラン'])
      expect(way?.text).toContain(part);
  });

  it('tells a customer who reads English that the English edition differs, and which one governs', () => {
    const [way] = told({}, 'en');
    expect(way?.otherEdition).toEqual({
      id: 'en-2024-04-30',
      lastUpdated: '2024-04-30',
      section: 'How to contact support',
      agrees: false,
    });
    for (const part of ['9 September 2024', '30 April 2024', 'says otherwise', 'sign in', 'paid plan']) {
      expect(way?.text).toContain(part);
    }
  });
});

describe('A decline by scope', () => {
  it('of tax advice points to a tax accountant, and to what the desk can answer', () => {
    const [way] = told({ topic: 'tax', plan: 'paid' }, 'ja');
    expect(way).toMatchObject({
      code: 'out-of-scope',
      section: '⑤',
      links: [{ to: 'help-center-article', url: helpCenter.articles.tax.ja }],
    });
    for (const part of ['税理士', '操作方法']) expect(way?.text).toContain(part);
  });

  it('names the same rule in the edition that the customer can read', () => {
    const [way] = told({ topic: 'tax', plan: 'paid' }, 'en');
    expect(way?.otherEdition).toMatchObject({ id: 'en-2024-04-30', section: 'Support scope', agrees: true });
    expect(way?.text).toContain(
      'The English support policy of 30 April 2024, section "Support scope", says the same.',
    );
  });

  it('never advises an upgrade, since no plan covers the topic', () => {
    const ways = told({ topic: 'tax', plan: 'free' }, 'ja');
    expect(ways.map(({ code, links }) => [code, links.map(({ to }) => to)])).toEqual([
      ['out-of-scope', ['help-center-article']],
      ['plan-not-entitled', []],
    ]);
    expect(ways[1]?.text).toContain('プランを変更しても');
    expect(ways[1]?.text).not.toContain('有料プランの方が対象');
  });

  it('does not ask for information', () => {
    const ways = told({ topic: 'tax', plan: 'paid', registeredEmail: undefined }, 'ja');
    expect(ways.map(({ code }) => code)).toEqual(['out-of-scope']);
  });
});

describe('Needed information', () => {
  it.each<[Language, string[]]>([
    ['ja', ['コイン名', '登録メールアドレス', 'unknown', '順番は変わりません']],
    ['en', ['name of the coin', 'registered e-mail address', 'unknown', 'You keep your turn']],
  ])('is named in words of the customer: %s', (language, parts) => {
    const [way] = told({ topic: 'new-coin', registeredEmail: undefined }, language);
    expect(way?.code).toBe('information-missing');
    for (const part of parts) expect(way?.text).toContain(part);
  });

  it('says of each field what it is for', () => {
    const [way] = told({ topic: 'new-coin', registeredEmail: undefined }, 'en');
    expect(way?.asked).toEqual([
      {
        field: 'registeredEmail',
        name: 'registered e-mail address',
        why: 'to know which account it is about',
      },
      { field: 'details.coin', name: 'name of the coin', why: 'to add the right coin' },
    ]);
  });
});

it('an accepted inquiry needs no way out', () => {
  expect(told({ plan: 'paid' }, 'ja')).toEqual([]);
});

it('an edition that was not yet published is not named', () => {
  const [way] = told({ topic: 'tax' }, 'ja', 'en-2024-04-30');
  expect(way?.edition.id).toBe('en-2024-04-30');
  expect(way?.otherEdition).toBeUndefined();
});

it('says when the oldest known edition stood in', () => {
  const decision = {
    outcome: 'declined',
    reasons: [{ code: 'out-of-scope', section: 'Support scope' }],
  } as const;
  const full = { ...decision, reasons: [...decision.reasons], missing: [], edition: 'en-2024-04-30' };
  const context = { topic: 'tax', language: 'en', editions, helpCenter } as const;
  expect(wayOut(full, { ...context, beforeOldest: true })[0]?.text).toContain(
    'No edition is known for that time',
  );
  expect(wayOut(full, context)[0]?.text).not.toContain('No edition is known');
});

describe.each<Language>(['ja', 'en'])('In %s every topic has its own words', (language) => {
  it.each(TOPICS)('%s', (topic) => {
    const inquiry: Inquiry = { language, topic, plan: 'free' };
    for (const edition of editions.values()) {
      const ways = wayOut(decide(inquiry, edition), { topic, language, editions, helpCenter });
      expect(ways.length).toBeGreaterThan(0);
      const pages = ways.flatMap(({ links }) => links.map(({ url }) => url));
      if (ways.some(({ code }) => code !== 'information-missing'))
        expect(pages).toContain(helpCenter.articles[topic][language]);
      for (const { text } of ways) {
        expect(text).toMatch(/[.。]$/);
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});
