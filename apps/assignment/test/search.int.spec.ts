import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { FoundTurnsView } from '../src/http/summary-views.dto.js';
import { dated, decided, erased, messageAdded, ticketOf } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { written } from '../src/testing/written.js';

let desk: TestDesk;
const EXPORT = 'エクスポートしたファイルを取り込むと、エラーになります。';

const lineUp = (
  turn: number,
  content: { subject?: string; message?: string },
  language: 'ja' | 'en' = 'ja',
) => [written(turn, content, { language }), decided(turn), dated(turn)];
const saying = (event: ReturnType<typeof messageAdded>, body: string): NewEvent => ({
  ...event,
  data: { ...event.data, content: { body } },
});

beforeAll(async () => {
  desk = await openDesk();
  await desk.others.state(
    ...lineUp(1, { subject: 'ファイルの取込', message: EXPORT }),
    ...lineUp(2, { subject: 'Import fails', message: 'The Binance API key\nis refused: 1001.' }, 'en'),
    ...lineUp(3, { subject: '残高', message: '残高が合いません。' }),
    ...lineUp(4, { subject: 'ＡＰＩ連携', message: 'binance　の API キーが拒否されます。' }),
    saying(messageAdded(3, 2), '計算し直しても 1001 円違います。'),
  );
  const agent = await desk.agent('a').available(['ja', 'en']);
  const { body: taken } = await agent.next();
  await agent.act(taken.ticketId, 'notes', { body: 'Ask for the wallet address.' });
  await agent.answer(taken, { message: '区切り文字をご確認ください。' });
});
afterAll(() => desk.close());

const ask = (body: object, language?: string) =>
  desk.client('agent-b').post<FoundTurnsView>('/agent/v1/search', body, { language });
const find = async (text: string, over: object = {}) => {
  const { status, body } = await ask({ text, ...over });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items.map(({ turn, found }) => `${turn} ${found}`);
};

describe('A search finds', () => {
  it.each([
    ['a subject', '取込', ['1 subject']],
    ["a customer's message", 'エラーになり', ['1 customer']],
    ['a message that was added', '計算し直して', ['3 customer']],
    ["support's reply", '区切り文字', ['1 support']],
    ["an agent's note", 'wallet address', ['1 note']],
    ['English words as well as Japanese ones', 'api key is refused', ['2 customer']],
    ['whatever the case', 'BINANCE', ['4 customer', '2 customer']],
    ['whatever the width', 'ＢＩＮＡＮＣＥ', ['4 customer', '2 customer']],
    ['whatever the kana', 'えくすぽーと', ['1 customer']],
    ['whatever the blanks in Japanese', 'binanceのAPIキー', ['4 customer']],
    ['two letters', '残高', ['3 customer']],
    ['no more than that phrase', '残高違', []],
    ['nothing where the letters stand elsewhere', 'ラエーに', []],
    ['nothing where all its pairs of letters stand, and not the phrase', '100100', []],
  ])('%s', async (_what, text, turns) => {
    expect(await find(text)).toEqual(turns);
  });

  it('a turn by its number, first and once, and what else holds the number', async () => {
    expect(await find('#3')).toEqual(['3 turn']);
    expect(await find('3')).toEqual(['3 turn']);
    expect(await find('＃３')).toEqual(['3 turn']);
    expect(await find('1001')).toEqual(['3 customer', '2 customer']);
    expect(await find('#1001')).toEqual([]);
    await desk.others.state(written(60, { subject: '番号', message: '順番60の件です。' }));
    expect(await find('60')).toEqual(['60 turn']);
  });

  it('only what is asked for', async () => {
    expect(await find('binance', { language: 'en' })).toEqual(['2 customer']);
    expect(await find('ファイル', { status: 'answered' })).toEqual(['1 customer']);
    expect(await find('ファイル', { status: 'queued' })).toEqual([]);
    expect(await find('#3', { language: 'en' })).toEqual([]);
    expect(await find('binance', { topic: 'tax' })).toEqual([]);
    const agent = desk.agent('a');
    const { body: taken } = await agent.next();
    await agent.act(taken.ticketId, 'topic', { fence: taken.fence, topic: 'tax', reason: 'A return.' });
    expect(await find('binance', { topic: 'tax' })).toEqual([`${taken.turn} customer`]);
    expect(await find('binance', { topic: 'problem' })).toEqual(['4 customer']);
  });

  it('with what stands around it, and how the turn stands', async () => {
    const { body } = await ask({ text: 'ｴﾗｰ' });
    expect(body).toEqual({
      items: [
        {
          ...{ ticketId: ticketOf(1), turn: 1, status: 'answered', language: 'ja', topic: 'problem' },
          ...{ subject: 'ファイルの取込', receivedAt: '2026-11-24T09:30:00.000+09:00' },
          ...{ businessDate: '2026-11-24', found: 'customer', excerpt: EXPORT },
        },
      ],
    });
  });

  it('page by page, each turn once, the newest first', async () => {
    await desk.others.state(
      ...[30, 31, 32, 33, 34].map((turn) => written(turn, { subject: '手数料', message: '手数料です。' })),
    );
    const seen: number[] = [];
    for (let next: number | undefined = undefined; ;) {
      const { body }: Awaited<ReturnType<typeof ask>> = await ask({ text: '手数料', limit: 2, next });
      seen.push(...body.items.map(({ turn }) => turn));
      if (body.next === undefined) break;
      next = body.next;
    }
    expect(seen).toEqual([34, 33, 32, 31, 30]);
  });

  it('a text on the turn to which it belongs', async () => {
    const of = { ticketId: ticketOf(1), revision: 2 };
    await desk.others.state(written(40, { subject: 'ファイルの取込', message: 'まだ直りません。' }, of));
    expect(await find('まだ直り')).toEqual(['40 customer']);
    expect(await find('区切り文字')).toEqual(['1 support']);
    expect(await find('取込')).toEqual(['40 subject', '1 subject']);
  });

  it('nothing of a ticket that is erased', async () => {
    await desk.others.state(erased(40, ticketOf(1)));
    for (const text of ['区切り文字', 'wallet address', '取込', '#40', '#1'])
      expect(await find(text)).toEqual([]);
    expect(await desk.db.query('SELECT 1 FROM search_texts WHERE ticket_id = $1', [ticketOf(1)])).toEqual([]);
  });
});

describe('A search', () => {
  it.each([
    ['of one letter', { text: 'あ' }, 'text', 'too-short'],
    ['of one letter and a mark', { text: ' e\u0301 ' }, 'text', 'too-short'],
    ['of nothing', {}, 'text', 'required'],
    ['of too much', { text: 'a'.repeat(201) }, 'text', 'too-long'],
    ['by a status of no kind', { text: 'ab', status: 'solved' }, 'status', 'not-allowed'],
    ['of what is erased', { text: 'ab', status: 'erased' }, 'status', 'not-allowed'],
    ['for too many', { text: 'ab', limit: 101 }, 'limit', 'out-of-range'],
    ['after nothing', { text: 'ab', next: 0 }, 'next', 'out-of-range'],
  ])('%s is refused, in both languages, naming field and remedy', async (_what, body, field, code) => {
    for (const language of ['ja', 'en']) {
      const answer = await ask(body, language);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0]).toMatchObject({ field, code, remedy: expect.any(String) });
    }
  });

  it('takes signs that mean something to the database for what they are', async () => {
    for (const text of ['100%', '_%', "a'b", '{a,b}', 'a\\b']) expect(await find(text)).toEqual([]);
    await desk.others.state(written(50, { subject: '割合', message: '100% と {a,b} と a\\b の違い' }));
    for (const text of ['100%', '{a,b}', 'a\\b']) expect(await find(text)).toEqual(['50 customer']);
  });

  it('is audited with the number of its results, never with its words', async () => {
    await ask({ text: '残高が合いません' });
    const rows = await desk.db.query<{ agent: boolean; detail: object }>(
      `SELECT agent_id IS NOT NULL AS agent, detail FROM audit WHERE act = 'searched' ORDER BY entry`,
    );
    expect(rows.at(-1)).toEqual({ agent: true, detail: { results: 1 } });
    expect(JSON.stringify(rows)).not.toMatch(/残高|binance|取込/);
  });
});
