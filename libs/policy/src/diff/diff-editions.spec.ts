import { describe, expect, it } from '@jest/globals';
import { diffEditions, editionById, loadEditions, type Edition } from '#policy';

const editions = loadEditions();
const ja = editionById(editions, 'ja-2024-09-09');
const en = editionById(editions, 'en-2024-04-30');
const between = (a: Edition, b: Edition, kind: string) =>
  diffEditions(a, b).filter((difference) => difference.kind === kind);

describe('From the English edition to the Japanese one', () => {
  it('free customers and guests lose the topics that the paid plans keep, and nothing changes for paid ones', () => {
    const inScope = between(en, ja, 'outcome').filter(
      ({ about }) => ja.topics[about as 'tax'].scope === 'in',
    );
    expect(inScope.map(({ about }) => about)).toEqual([
      'problem',
      'operation',
      'functions',
      'settings',
      'registration',
      'required-environment',
      'whats-new',
    ]);
    expect(inScope[1]?.text).toEqual({
      en: '"How to use it" for the free plan and guests: accepted → declined (not in the plan, ②)',
      ja: '「操作方法」(Freeプラン・ゲスト): 受付 → 対象外 (プラン対象外, ②)',
    });
  });

  it('both clauses are added, with the consent that one of them needs', () => {
    const clauses = between(en, ja, 'clause');
    expect(clauses.map(({ about }) => about)).toEqual(['activityLog', 'actualScreen']);
    expect(clauses[1]?.text.en).toMatch(/^Added \(section "④"\): .* \(with consent\)$/);
    expect(clauses[1]?.text.ja).toMatch(/^追加\(「④」\): .*\(同意が必要\)$/);
  });

  it('the notice that the policy may change is gone', () => {
    expect(between(en, ja, 'notice').map(({ about, text }) => [about, text.en.slice(0, 8)])).toEqual([
      ['may-change', 'Removed '],
    ]);
  });

  it('hours, languages, information and the names of sections stay', () => {
    const kinds = new Set(diffEditions(en, ja).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['outcome', 'clause', 'notice']);
  });
});

it('an edition does not differ from itself', () => {
  expect(diffEditions(ja, ja)).toEqual([]);
});

describe('A later edition of the same language', () => {
  const later: Edition = {
    ...ja,
    id: 'ja-2027-04-01',
    hours: { ...ja.hours, opens: '09:00', closedOn: ['weekend', 'holiday'] },
    languages: { section: '③', list: ['ja'] },
    topics: { ...ja.topics, feedback: { scope: 'in', section: '⑤' } },
    information: {
      section: '④',
      asked: [
        ...ja.information.asked.filter(({ field }) => field !== 'details.fileType'),
        { field: 'details.steps', topics: ['operation', 'functions'] },
      ],
    },
    clauses: { ...ja.clauses, activityLog: { ...ja.clauses.activityLog!, consent: true } },
    notices: ja.notices.map((notice) =>
      notice.id === 'arrival-order' ? { ...notice, text: { ja: '順に。', en: 'In order.' } } : notice,
    ),
  };

  it.each([
    [
      'hours',
      'Support hours: 10:00–17:00 (− weekends and national holidays and year-end) → 09:00–17:00 (− weekends and national holidays)',
    ],
    ['languages', 'Languages: ja, en → ja'],
    ['section', '"Feedback on functions" stands under: "②" → "⑤"'],
    ['notice', 'Changed: Inquiries are answered in the order in which they arrive. → In order.'],
  ])('%s', (kind, text) => {
    expect(between(ja, later, kind).map((difference) => difference.text.en)).toEqual([text]);
  });

  it('tells information that is newly asked and no more asked, with its condition', () => {
    expect(between(ja, later, 'information').map(({ text }) => text.en)).toEqual([
      'How to use it, What it can do: now asks for steps taken',
      'Request for an exchange: asks no more for file type (where kind of connection (file or api) is file)',
    ]);
  });

  it('tells that a clause needs consent now', () => {
    const [clause] = between(ja, later, 'clause');
    expect(clause?.text.en).toMatch(/^Changed: .*happened\. → .*happened\. \(with consent\)$/);
  });
});
