import { demoPerson } from '#web';
import type { DayAct } from './acts.js';

const HANAKO = demoPerson('hanako');
const TARO = demoPerson('taro');
const MAIKE = demoPerson('maike');

/** The last hour: two are in hand, the others wait, in both languages. */
export const LINE: DayAct[] = [
  {
    at: '16:03',
    kind: 'asks',
    as: 'plan-change',
    who: TARO,
    inquiry: {
      language: 'ja',
      topic: 'plan-change',
      subject: 'プランの変更時期',
      message:
        '有料プランに変更した場合、今年の取引もさかのぼって計算できますか。料金はいつから発生しますか。',
    },
  },
  { at: '16:04', kind: 'takes', turnOf: 'plan-change' },
  {
    at: '16:11',
    kind: 'asks',
    as: 'settings',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'settings',
      subject: '総平均法への切り替え',
      message: '計算方法を移動平均法から総平均法に切り替えると、過去の年の結果も変わりますか。',
    },
  },
  { at: '16:12', kind: 'takes', turnOf: 'settings' },
  {
    at: '16:21',
    kind: 'asks',
    as: 'import-error',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'problem',
      subject: '取引ファイルを読み込めません',
      message:
        '10月分の取引ファイルを読み込むと、「形式が正しくありません」と表示されます。9月分までは読み込めました。',
      environment: { browser: 'Safari', browserVersion: '26', device: 'iPad Air' },
      details: {
        steps: '「取引の追加」から「ファイル」を選び、取引所からダウンロードしたファイルを指定しました。',
        errorMessage: '形式が正しくありません（行 1）',
      },
    },
  },
  {
    at: '16:27',
    kind: 'asks',
    as: 'team-account',
    who: MAIKE,
    inquiry: {
      language: 'en',
      topic: 'registration',
      subject: 'Adding my accountant',
      message: 'Can my accountant have a sign-in of their own that only reads, or do we have to share mine?',
    },
  },
  {
    at: '16:33',
    kind: 'asks',
    as: 'new-exchange',
    inquiry: {
      language: 'ja',
      topic: 'new-exchange',
      subject: '取引所の対応について',
      message: '先月から使っている海外の取引所に対応する予定はありますか。',
      registeredEmail: 'kaoru@example.com',
      details: { exchange: 'Meridian Exchange', connection: 'api' },
    },
  },
  {
    at: '16:40',
    kind: 'asks',
    as: 'cannot-sign-in',
    inquiry: {
      language: 'en',
      topic: 'sign-in',
      subject: 'New phone, no authenticator',
      message: 'I changed my phone and the authenticator app is gone. How do I get back into my account?',
      registeredEmail: 'lukas@example.com',
    },
  },
  {
    at: '16:47',
    kind: 'asks',
    as: 'year-report',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'functions',
      subject: '年間取引報告書の出力',
      message: '年間取引報告書をまとめて出力する方法を教えてください。取引所は4つあります。',
    },
  },
  {
    at: '16:53',
    kind: 'asks',
    as: 'new-chain',
    who: MAIKE,
    inquiry: {
      language: 'en',
      topic: 'new-blockchain',
      subject: 'Support for another chain',
      message: 'Most of my transfers moved to a newer chain this summer. Do you plan to support it?',
      details: { blockchain: 'Tidewater' },
    },
  },
];
