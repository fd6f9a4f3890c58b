import type { Outcome, ReasonCode } from '../decide.js';
import type { Language, Plan } from '../inquiry.js';

interface DiffWords {
  outcome: Record<Outcome, string>;
  code: Record<ReasonCode, string>;
  plan: Record<Plan, string>;
  and: string;
  hours: (from: string, to: string) => string;
  closedOn: Record<'weekend' | 'holiday' | 'year-end', string>;
  languages: (from: string, to: string) => string;
  outcomeOf: (topic: string, plans: string, from: string, to: string) => string;
  sectionOf: (topic: string, from: string, to: string) => string;
  asked: (topics: string, fields: string) => string;
  notAsked: (topics: string, fields: string) => string;
  onlyIf: (field: string, value: string) => string;
  added: (text: string, section: string) => string;
  removed: (text: string, section: string) => string;
  changed: (from: string, to: string) => string;
  /** After a clause that needs it. */
  withConsent: string;
}

/** How differences are told. */
export const diffWords: Record<Language, DiffWords> = {
  ja: {
    outcome: { accepted: '受付', declined: '対象外', 'information-needed': '情報待ち' },
    code: {
      'out-of-scope': 'サポート範囲外',
      'plan-not-entitled': 'プラン対象外',
      'information-missing': '情報不足',
    },
    plan: { paid: '有料プラン', free: 'Freeプラン', guest: 'ゲスト' },
    and: '・',
    hours: (from, to) => `対応時間: ${from} → ${to}`,
    closedOn: { weekend: '土日', holiday: '祝日', 'year-end': '年末年始' },
    languages: (from, to) => `対応言語: ${from} → ${to}`,
    outcomeOf: (topic, plans, from, to) => `「${topic}」(${plans}): ${from} → ${to}`,
    sectionOf: (topic, from, to) => `「${topic}」の根拠: 「${from}」→「${to}」`,
    asked: (topics, fields) => `${topics}: 新たに「${fields}」をたずねます`,
    notAsked: (topics, fields) => `${topics}: 「${fields}」をたずねなくなります`,
    onlyIf: (field, value) => `(${field}が${value}のとき)`,
    added: (text, section) => `追加(「${section}」): ${text}`,
    removed: (text, section) => `削除(「${section}」): ${text}`,
    changed: (from, to) => `変更: ${from} → ${to}`,
    withConsent: '(同意が必要)',
  },
  en: {
    outcome: { accepted: 'accepted', declined: 'declined', 'information-needed': 'information needed' },
    code: {
      'out-of-scope': 'out of scope',
      'plan-not-entitled': 'not in the plan',
      'information-missing': 'information missing',
    },
    plan: { paid: 'paid plans', free: 'the free plan', guest: 'guests' },
    and: ' and ',
    hours: (from, to) => `Support hours: ${from} → ${to}`,
    closedOn: { weekend: 'weekends', holiday: 'national holidays', 'year-end': 'year-end' },
    languages: (from, to) => `Languages: ${from} → ${to}`,
    outcomeOf: (topic, plans, from, to) => `"${topic}" for ${plans}: ${from} → ${to}`,
    sectionOf: (topic, from, to) => `"${topic}" stands under: "${from}" → "${to}"`,
    asked: (topics, fields) => `${topics}: now asks for ${fields}`,
    notAsked: (topics, fields) => `${topics}: asks no more for ${fields}`,
    onlyIf: (field, value) => ` (where ${field} is ${value})`,
    added: (text, section) => `Added (section "${section}"): ${text}`,
    removed: (text, section) => `Removed (section "${section}"): ${text}`,
    changed: (from, to) => `Changed: ${from} → ${to}`,
    withConsent: ' (with consent)',
  },
};
