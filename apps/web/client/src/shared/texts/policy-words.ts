// Node's tests read this too: nothing of a browser is imported.
type Language = 'ja' | 'en';
type Words = { topics: Record<string, string>; fields: Record<string, string> };

/** Topics, in the order in which forms offer them, and fields, as the policy's answers call them; a test compares the two. */
export const policyWords = {
  ja: {
    topics: {
      problem: '不具合・エラー',
      operation: '操作方法',
      functions: '機能の説明',
      settings: '設定方法',
      registration: '登録方法',
      'required-environment': '必要な端末・ブラウザ',
      'whats-new': '新機能・変更点',
      'sign-in': 'ログイン',
      contract: '契約内容',
      'plan-choice': 'プランの選び方',
      'plan-change': 'プランの変更',
      'new-coin': 'コインの追加希望',
      'new-exchange': '取引所の追加希望',
      'new-blockchain': 'ブロックチェーンの追加希望',
      feedback: '機能への意見',
      verification: '取引履歴や計算結果の検証',
      'acting-for-customer': '登録や設定の代行',
      'other-product': '他社の製品・サービス',
      'operating-system': 'OS',
      hardware: '周辺機器',
      terminal: '端末そのもの',
      'other-software': 'ほかのソフトウェア',
      'unsupported-environment': '動作保証外の環境',
      'accounting-entries': '会計の仕訳',
      legal: '法律の解釈や専門機関の判断',
      tax: '税務の相談',
    },
    fields: {
      registeredEmail: '登録メールアドレス',
      'environment.browser': 'ブラウザ',
      'environment.browserVersion': 'ブラウザのバージョン',
      'environment.device': '端末',
      'details.steps': '行った操作',
      'details.coin': 'コイン名',
      'details.exchange': '取引所名',
      'details.connection': '連携の方法(file または api)',
      'details.fileType': 'ファイルの種類',
      'details.blockchain': 'ブロックチェーン名',
    },
  },
  en: {
    topics: {
      problem: 'Problem or error',
      operation: 'How to use it',
      functions: 'What it can do',
      settings: 'Settings',
      registration: 'Registration',
      'required-environment': 'Required devices and browsers',
      'whats-new': 'New functions and changes',
      'sign-in': 'Signing in',
      contract: 'Contract',
      'plan-choice': 'Choosing a plan',
      'plan-change': 'Changing the plan',
      'new-coin': 'Request for a coin',
      'new-exchange': 'Request for an exchange',
      'new-blockchain': 'Request for a blockchain',
      feedback: 'Feedback on functions',
      verification: 'Checking a history or its results',
      'acting-for-customer': 'Registering or setting up for you',
      'other-product': 'Products and services of others',
      'operating-system': 'Operating system',
      hardware: 'Other hardware',
      terminal: 'Computers and phones',
      'other-software': 'Other software',
      'unsupported-environment': 'Unsupported environment',
      'accounting-entries': 'Accounting entries',
      legal: 'Law and expert judgement',
      tax: 'Tax advice',
    },
    fields: {
      registeredEmail: 'registered e-mail address',
      'environment.browser': 'browser',
      'environment.browserVersion': 'browser version',
      'environment.device': 'device',
      'details.steps': 'steps taken',
      'details.coin': 'name of the coin',
      'details.exchange': 'name of the exchange',
      'details.connection': 'kind of connection (file or api)',
      'details.fileType': 'file type',
      'details.blockchain': 'name of the blockchain',
    },
  },
} satisfies Record<Language, Words>;

export type Topic = keyof typeof policyWords.ja.topics;

export const TOPICS = Object.keys(policyWords.ja.topics) as Topic[];

/** A topic as people know it; an unknown id as it is. */
export const topicIn = (language: Language, topic: string): string =>
  (policyWords[language].topics as Record<string, string>)[topic] ?? topic;

/** A field that can be asked for, as people know it; an unknown path as it is. */
export const fieldIn = (language: Language, path: string): string =>
  (policyWords[language].fields as Record<string, string>)[path] ?? path;
