import { demoPerson } from '#web';
import type { DayAct } from './acts.js';

const HANAKO = demoPerson('hanako');
const TARO = demoPerson('taro');
const MAIKE = demoPerson('maike');

/** Before and after the opening: what is answered, declined, and asked back. */
export const MORNING: DayAct[] = [
  {
    at: '09:12',
    kind: 'asks',
    as: 'calculation',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'problem',
      subject: '損益計算が終わりません',
      message:
        '昨日から、損益計算の画面が「計算中」のまま進みません。\n取引は2,000件ほどで、先週までは数分で終わっていました。',
      environment: { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' },
      details: { steps: '「損益計算」を開き、「再計算」を押しました。30分待っても終わりません。' },
    },
  },
  {
    at: '09:41',
    kind: 'asks',
    as: 'receipt',
    who: MAIKE,
    inquiry: {
      language: 'en',
      topic: 'contract',
      subject: 'Receipt for my annual plan',
      message:
        'I paid for the annual plan in October. Where can I find a receipt with my company’s name on it?',
    },
  },
  { at: '09:58', kind: 'comes', who: demoPerson('agent-1'), languages: ['ja', 'en'] },
  { at: '09:58', kind: 'comes', who: demoPerson('agent-2'), languages: ['ja', 'en'] },
  { at: '09:59', kind: 'comes', who: demoPerson('agent-3'), languages: ['ja'] },
  { at: '10:00', kind: 'takes', turnOf: 'calculation' },
  {
    at: '10:17',
    kind: 'replies',
    to: 'receipt',
    then: 'answered',
    message:
      'Open Account, then Payments. Each payment has a “Receipt” button, and you can enter the name it is made out to before you download it.',
  },
  {
    at: '10:24',
    kind: 'replies',
    to: 'calculation',
    then: 'answered',
    message:
      'ご不便をおかけしました。昨夜の更新のあと、一部のお客さまで計算の待ち時間が長くなっていました。今朝9時50分に解消しておりますので、お手数ですが画面を開き直し、もう一度「再計算」を押してください。',
  },
  {
    at: '10:52',
    kind: 'asks',
    as: 'how-to-add',
    who: TARO,
    inquiry: {
      language: 'ja',
      topic: 'operation',
      subject: '取引所の追加のしかた',
      message: '新しく使い始めた取引所を追加したいのですが、どの画面から登録すればよいですか。',
    },
  },
  {
    at: '11:05',
    kind: 'asks',
    as: 'code-by-mail',
    inquiry: {
      language: 'en',
      topic: 'sign-in',
      subject: 'The confirmation code never arrives',
      message:
        'I asked for a code by mail three times this morning and nothing came. It is not in the spam folder.',
      registeredEmail: 'noor@example.com',
    },
  },
  {
    at: '11:20',
    kind: 'asks',
    as: 'coin-without-name',
    who: TARO,
    inquiry: {
      language: 'ja',
      topic: 'new-coin',
      subject: 'コインの追加をお願いします',
      message: '最近買ったコインが一覧に出てきません。対応していただけると助かります。',
    },
  },
  {
    at: '11:31',
    kind: 'replies',
    to: 'code-by-mail',
    then: 'answered',
    message:
      'Some mail providers delayed our messages until 10:50 JST. Please ask for a new code; it arrives within a minute now and is valid for ten. Codes that you asked for earlier no longer work.',
  },
  {
    at: '11:48',
    kind: 'asks',
    as: 'monthly-graph',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'feedback',
      subject: '月ごとのグラフ',
      message: '年間の損益だけでなく、月ごとの推移をグラフで見られるとうれしいです。',
    },
  },
];
