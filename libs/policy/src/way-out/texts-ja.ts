import { policyWords } from './policy-words.js';
import type { WayOutTexts } from './texts.js';

const maker = '製品やサービスの提供元にお問い合わせください。';

export const textsJa: WayOutTexts = {
  ...policyWords.ja,
  fieldWhy: {
    registeredEmail: 'どのアカウントについてのお問い合わせかを確かめるため',
    'environment.browser': '同じブラウザで現象を確かめるため',
    'environment.browserVersion': '同じバージョンで現象を確かめるため',
    'environment.device': '同じ種類の端末で現象を確かめるため',
    'details.steps': '同じ操作で現象を確かめるため',
    'details.coin': '追加するコインを取り違えないため',
    'details.exchange': '追加する取引所を取り違えないため',
    'details.connection': 'ファイルとAPIでは対応が異なるため',
    'details.fileType': 'ファイルは種類ごとに読み取り方が異なるため',
    'details.blockchain': '追加するブロックチェーンを取り違えないため',
  },
  betweenSentences: '',
  separator: '、',
  dateFormat: 'yyyy年M月d日',
  edition: { ja: '日本語版サポートポリシー({date}改定)', en: '英語版サポートポリシー({date}改定)' },
  why: {
    'out-of-scope':
      '「{topic}」はサポートデスクではお答えできない内容です。根拠は{edition}の「{section}」です。',
    'plan-not-entitled':
      '「{topic}」のお問い合わせは有料プランの方が対象です。根拠は{edition}の「{section}」です。',
    'information-missing': '「{topic}」のお答えには情報が足りません。根拠は{edition}の「{section}」です。',
  },
  whyPlanOutOfScope:
    '有料プラン以外の方には、一部の内容に限ってお答えしています。根拠は{edition}の「{section}」です。',
  sameElsewhere: '{edition}の「{section}」でも同じです。',
  differsElsewhere: '{edition}の「{section}」の内容とは異なりますが、適用されるのは先に挙げた版です。',
  beforeOldest: '受付日より前の版の記録がないため、分かっているうちで最も古い版で判断しました。',
  instead: {
    planNotEntitled:
      'ヘルプセンターの「{topic}」の記事をご覧ください。有料プランに変更すると、サポートデスクからの回答を受けられます。すでに有料プランの方は、ログインしてからお送りください。',
    planNotEntitledOutOfScope: 'プランを変更しても「{topic}」にはお答えできません。',
    informationMissing:
      '次の項目を追加してください: {fields}。分からない項目は「分からない」(unknown)と答えられます。順番は変わりません。',
  },
  outOfScope: {
    verification:
      'ヘルプセンターの記事で、履歴と計算結果を確かめる手順をご確認ください。機能の動きについては「機能の説明」でお尋ねいただけます。',
    'acting-for-customer':
      'ヘルプセンターの手順でご自身で行ってください。手順の不明点は「登録方法」「設定方法」でお尋ねいただけます。',
    'other-product': maker,
    'operating-system': `OSの${maker}`,
    hardware: `機器の${maker}`,
    terminal: `端末の${maker}`,
    'other-software': `ソフトウェアの${maker}`,
    'unsupported-environment':
      'ヘルプセンターにある動作環境でお試しください。そこでも起きる場合は「不具合・エラー」でお知らせください。',
    'accounting-entries': '会計士、税理士、または自社の経理担当の方にご相談ください。',
    legal: '弁護士などの専門家、または所管の官庁にご相談ください。',
    tax: '税理士または税務署にご相談ください。申告のための機能の使い方は「操作方法」でお尋ねいただけます。',
  },
  outOfScopeOther: 'ヘルプセンターの記事をご覧ください。',
};
