import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { answered, said } from './testing/said.js';

describe('the policy at the command line', () => {
  const INQUIRY = {
    language: 'ja',
    topic: 'operation',
    plan: 'free',
    receivedAt: '2026-11-24T10:00:00+09:00',
    registeredEmail: 'taro@customer.example',
  };

  it('tells which edition governs at an instant', async () => {
    const at = (instant: string) => answered(['policy', 'list', '--at', instant]);
    const governing = async (instant: string) =>
      ((await at(instant)).answers as { id: string; inForce: boolean }[]).filter(({ inForce }) => inForce);
    expect(await governing('2024-09-08T23:59:59+09:00')).toMatchObject([{ id: 'en-2024-04-30' }]);
    expect(await governing('2024-09-09T00:00:00+09:00')).toMatchObject([{ id: 'ja-2024-09-09' }]);
  });

  it('decides inquiries by the edition in force at their arrival, or by the one named', async () => {
    const lines = [INQUIRY, { ...INQUIRY, receivedAt: '2024-05-01T10:00:00+09:00' }].map((line) =>
      JSON.stringify(line),
    );
    const outcomes = async (...options: string[]) =>
      (
        (await answered(['policy', 'decide', ...options], lines)).answers as {
          outcome: string;
          edition: string;
        }[]
      ).map(({ outcome, edition }) => [outcome, edition]);
    expect(await outcomes()).toEqual([
      ['declined', 'ja-2024-09-09'],
      ['accepted', 'en-2024-04-30'],
    ]);
    expect(await outcomes('--edition', 'en-2024-04-30')).toEqual([
      ['accepted', 'en-2024-04-30'],
      ['accepted', 'en-2024-04-30'],
    ]);
  });

  it.each([
    ['no JSON', 'hello', 'no JSON'],
    ['no object', '[1]', 'no JSON object'],
    ['another language', { ...INQUIRY, language: 'fr' }, 'language is one of ja, en, not "fr"'],
    ['no plan', { ...INQUIRY, plan: undefined }, 'plan is one of'],
    ['an unknown topic', { ...INQUIRY, topic: 'weather' }, 'topic "weather"'],
    [
      'an instant without offset',
      { ...INQUIRY, receivedAt: '2026-11-24T10:00:00' },
      'receivedAt is an instant',
    ],
    ['a number for a text', { ...INQUIRY, details: { steps: 3 } }, 'details.steps is a text, not 3'],
    ['a text for an object', { ...INQUIRY, environment: 'Firefox' }, 'environment is an object'],
  ])('refuses a line with %s', async (_, line, why) => {
    const { code, answers } = await answered(
      ['policy', 'decide'],
      [typeof line === 'string' ? line : JSON.stringify(line)],
    );
    expect(code).toBe(1);
    expect(answers).toEqual([{ line: 1, error: expect.stringContaining(why) }]);
  });

  it('tells in both languages in what two editions differ', async () => {
    const { code, out } = await said(['policy', 'diff', 'en-2024-04-30', 'ja-2024-09-09']);
    expect(code).toBe(0);
    expect(out[0]).toBe(
      [
        'outcome      「不具合・エラー」(Freeプラン・ゲスト): 受付 → 対象外 (プラン対象外, ②)',
        '             "Problem or error" for the free plan and guests: accepted → declined (not in the plan, ②)',
      ].join('\n'),
    );
    expect(await said(['policy', 'diff', 'en-2024-04-30', 'en-2024-04-30'])).toMatchObject({
      out: ['en-2024-04-30 and en-2024-04-30 say the same.'],
    });
  });

  it('names file, path and reason of editions that cannot be used', async () => {
    const { code, errors } = await said(['policy', 'list'], undefined, { POLICY_EDITIONS_DIR: '/nowhere' });
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/cannot be used:\n\/nowhere: ENOENT/);
  });

  it('adds up a simulation over all pages', async () => {
    const change = (turn: number) => ({
      ...{ ticketId: `T-${turn}`, turn, revision: 1, edition: 'en-2024-04-30' },
      ...{ from: 'accepted', to: 'declined', reasons: [{ code: 'plan-not-entitled', section: '②' }] },
    });
    const pages: Record<string, object> = {
      '/operations/v1/policy/simulation?edition=X&limit=5000': {
        ...{ judged: 3, notKept: 1, changes: [change(1)], next: 'T-3' },
      },
      '/operations/v1/policy/simulation?edition=X&limit=5000&after=T-3': {
        ...{ judged: 2, notKept: 0, changes: [change(4), change(5)] },
      },
    };
    const desk = createServer((request, answer) => {
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify(pages[request.url ?? '']));
    });
    await once(desk.listen(0, '127.0.0.1'), 'listening');
    try {
      const JUNBAN_URL = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
      const { out } = await said(['policy', 'simulate', '--edition', 'X'], undefined, { JUNBAN_URL });
      expect(out).toEqual([
        ...[1, 4, 5].map((turn) => `turn ${turn}  T-${turn}  accepted → declined  plan-not-entitled (②)`),
        'By X, 3 of 5 outcomes change.',
        '  3  accepted → declined',
        '1 more cannot be judged again: what they were decided on was not kept.',
      ]);
    } finally {
      desk.close();
    }
  });
});
