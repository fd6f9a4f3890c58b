import { defineFieldFaults, type FieldFaultText } from './field-fault.js';

const catalogue = {
  required: {
    message: { ja: 'この項目は必須です。', en: 'This field is required.' },
    remedy: { ja: '値を入れてください。', en: 'Give it a value.' },
  },
  'null-refused': {
    message: { ja: 'nullは使えません。', en: 'null is not a value here.' },
    remedy: {
      ja: '値を入れるか、項目ごと除いてください。',
      en: 'Give it a value, or leave the field out if it is optional.',
    },
  },
  'unknown-field': {
    message: { ja: 'この項目はありません。', en: 'There is no such field.' },
    remedy: { ja: '除いてください。使える項目: {allowed}。', en: 'Leave it out. Allowed here: {allowed}.' },
  },
  'agents-cannot-be-requested': {
    message: {
      ja: '担当者の指名や、担当者名の指定はできません。',
      en: 'An agent can be neither named nor requested.',
    },
    remedy: {
      ja: '除いてください。順番に、手の空いた担当者がお受けします。',
      en: 'Leave it out: inquiries are answered in turn by whoever is free.',
    },
  },
  'not-text': {
    message: { ja: '文字列ではありません。', en: 'This is not a text.' },
    remedy: { ja: '引用符で囲んだ文字列にしてください。', en: 'Send a string in quotes.' },
  },
  'broken-text': {
    message: {
      ja: '保存できない文字(NUL、または対になっていないサロゲート)があります。',
      en: 'It holds a character that cannot be stored (NUL or half of a surrogate pair).',
    },
    remedy: { ja: 'その文字を除いてください。', en: 'Remove that character.' },
  },
  blank: {
    message: { ja: '空白だけになっています。', en: 'It is blank.' },
    remedy: { ja: '内容を入れてください。', en: 'Write something in it.' },
  },
  'too-short': {
    message: { ja: '{min}文字以上必要です。', en: 'It has fewer than {min} characters.' },
    remedy: { ja: '{min}文字以上にしてください。', en: 'Write at least {min} characters.' },
  },
  'too-long': {
    message: { ja: '{max}文字を超えています。', en: 'It has more than {max} characters.' },
    remedy: { ja: '{max}文字以内にしてください。', en: 'Shorten it to at most {max} characters.' },
  },
  'not-allowed': {
    message: { ja: '使えない値です。', en: 'This value is not allowed.' },
    remedy: { ja: '次のいずれかにしてください: {allowed}。', en: 'Choose one of: {allowed}.' },
  },
  'not-a-flag': {
    message: { ja: 'true、falseのどちらでもありません。', en: 'It is neither true nor false.' },
    remedy: {
      ja: 'trueまたはfalseを、引用符なしで入れてください。',
      en: 'Send true or false, without quotes.',
    },
  },
  'not-whole': {
    message: { ja: '整数ではありません。', en: 'This is not a whole number.' },
    remedy: {
      ja: '{min}から{max}までの整数にしてください。',
      en: 'Send a whole number from {min} to {max}.',
    },
  },
  'out-of-range': {
    message: { ja: '範囲の外です。', en: 'The number is out of range.' },
    remedy: {
      ja: '{min}から{max}までの整数にしてください。',
      en: 'Send a whole number from {min} to {max}.',
    },
  },
  'not-email': {
    message: { ja: 'メールアドレスではありません。', en: 'This is not an e-mail address.' },
    remedy: { ja: 'name@example.com のように入れてください。', en: 'Write it like name@example.com.' },
  },
  'not-uuid': {
    message: { ja: 'IDの形式(UUID)ではありません。', en: 'This is not an id (a UUID).' },
    remedy: {
      ja: '受け取ったIDをそのまま入れてください。例: 0190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f',
      en: 'Copy the id as you received it, such as 0190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f.',
    },
  },
  'not-an-instant': {
    message: {
      ja: '時差付きの日時(RFC 3339)ではありません。',
      en: 'This is not an instant with offset (RFC 3339).',
    },
    remedy: {
      ja: '2026-11-24T10:00:00+09:00 のように入れてください。',
      en: 'Write it like 2026-11-24T10:00:00+09:00.',
    },
  },
  'not-an-object': {
    message: { ja: 'オブジェクトではありません。', en: 'This is not an object.' },
    remedy: { ja: '{…} の形にしてください。', en: 'Send an object: {…}.' },
  },
  'not-a-list': {
    message: { ja: '配列ではありません。', en: 'This is not a list.' },
    remedy: { ja: '[…] の形にしてください。', en: 'Send a list: […].' },
  },
  'too-few': {
    message: { ja: '{min}個以上必要です。', en: 'It has fewer than {min} entries.' },
    remedy: { ja: '{min}個以上にしてください。', en: 'Give at least {min}.' },
  },
  'too-many': {
    message: { ja: '{max}個を超えています。', en: 'It has more than {max} entries.' },
    remedy: { ja: '{max}個以内にしてください。', en: 'Give at most {max}.' },
  },
  'not-valid': {
    message: { ja: '正しくありません: {reason}。', en: 'It is not valid: {reason}.' },
    remedy: { ja: '/openapi.json をご確認ください。', en: 'See /openapi.json.' },
  },
  'idempotency-key-malformed': {
    message: {
      ja: '1から255文字の半角英数字・記号(空白なし)ではありません。',
      en: 'It is not 1 to 255 visible ASCII characters.',
    },
    remedy: {
      ja: '新しいUUIDなどをお使いください。',
      en: 'Use, for instance, a new UUID for each thing you create.',
    },
  },
  'idempotency-key-repeated': {
    message: { ja: 'このヘッダーが複数あります。', en: 'The header came more than once.' },
    remedy: { ja: '一つだけお送りください。', en: 'Send it once.' },
  },
  'idempotency-key-of-guest': {
    message: { ja: 'ゲストの場合はUUIDが必要です。', en: 'A guest must use a UUID.' },
    remedy: { ja: '新しいUUIDを作ってお送りください。', en: 'Make a new UUID and send that.' },
  },
} satisfies Record<string, FieldFaultText>;

/** Codes of the faults that the platform finds in fields. */
export type FieldFaultCode = keyof typeof catalogue;

/** Makes a fault of a field from the platform's catalogue. */
export const fieldFault = defineFieldFaults(catalogue);
