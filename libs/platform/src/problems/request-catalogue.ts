import { type ProblemText } from './problem.js';

const seeErrors = { ja: '「errors」の各項目をご確認ください。', en: 'See what "errors" says of each field.' };
const seeDocument = {
  ja: '使い方は /openapi.json (読みやすい形では /docs) にあります。',
  en: 'What exists is described in /openapi.json, in readable form at /docs.',
};

/** Problems of a request itself. */
export const requestProblems = {
  'idempotency-key-reused': {
    status: 422,
    title: { ja: 'Idempotency-Keyが別の内容で使われています', en: 'Idempotency-Key used for something else' },
    detail: {
      ja: 'このIdempotency-Keyは、7日以内に別の内容で使われました。',
      en: 'This Idempotency-Key came with another request within the last 7 days.',
    },
    remedy: {
      ja: '同じ内容の再送ならそのままの内容で、新しい内容なら新しいキーでお送りください。',
      en: 'Repeat a request unchanged, or use a new key for a new one.',
    },
  },
  'invalid-input': {
    status: 400,
    title: { ja: '入力に誤りがあります', en: 'Input not valid' },
    detail: { ja: '{count}件の項目に誤りがあります。', en: 'Number of faults in the fields: {count}.' },
    remedy: seeErrors,
  },
  'agents-cannot-be-requested': {
    status: 400,
    title: { ja: '担当者は指名できません', en: 'Agents cannot be requested' },
    detail: {
      ja: '担当者の指名や、担当者名の指定はできません。お問い合わせは順番に、手の空いた担当者がお受けします。',
      en: 'An agent can be neither named nor requested: inquiries are answered in turn by whoever is free.',
    },
    remedy: {
      ja: '担当者に関する項目を除いて、もう一度お送りください。',
      en: 'Leave the field about the agent out and send the request again.',
    },
  },
  'body-missing': {
    status: 400,
    title: { ja: '本文がありません', en: 'No body' },
    detail: { ja: 'リクエストに本文がありません。', en: 'The request has no body.' },
    remedy: {
      ja: 'JSONオブジェクトを「Content-Type: application/json」でお送りください。',
      en: 'Send a JSON object with "Content-Type: application/json".',
    },
  },
  'body-not-an-object': {
    status: 400,
    title: { ja: '本文がオブジェクトではありません', en: 'Body is not an object' },
    detail: { ja: '本文がJSONオブジェクトではありません。', en: 'The body is JSON, but not an object.' },
    remedy: { ja: '{…} の形でお送りください。', en: 'Send one object: {…}.' },
  },
  'body-not-json': {
    status: 400,
    title: { ja: '本文がJSONではありません', en: 'Body is not JSON' },
    detail: { ja: '本文をJSONとして読めません。', en: 'The body cannot be read as JSON.' },
    remedy: {
      ja: '引用符、コンマ、括弧をご確認ください。文字コードはUTF-8です。',
      en: 'Check its quotes, commas and brackets; the encoding is UTF-8.',
    },
  },
  'body-key-refused': {
    status: 400,
    title: { ja: '使えない項目名があります', en: 'Key not allowed' },
    detail: {
      ja: '本文に使えない項目名「{key}」があります。',
      en: 'The body has the key "{key}", which is not allowed.',
    },
    remedy: { ja: 'その項目を除いてください。', en: 'Leave it out.' },
  },
  'body-too-deep': {
    status: 400,
    title: { ja: '本文の入れ子が深すぎます', en: 'Body nested too deep' },
    detail: {
      ja: '本文の入れ子が{limit}段を超えています。',
      en: 'The body is nested more than {limit} levels deep.',
    },
    remedy: seeDocument,
  },
  'body-too-large': {
    status: 413,
    title: { ja: '本文が大きすぎます', en: 'Body too large' },
    detail: { ja: '本文の上限は{limit}バイトです。', en: 'A body may have at most {limit} bytes.' },
    remedy: { ja: '内容を短くするか、分けてお送りください。', en: 'Shorten it, or send it in parts.' },
  },
  'content-length-mismatch': {
    status: 400,
    title: { ja: '本文の長さが一致しません', en: 'Body length differs' },
    detail: {
      ja: '本文の長さがContent-Lengthヘッダーと一致しません。',
      en: 'The body has another length than its Content-Length header says.',
    },
    remedy: { ja: 'もう一度お送りください。', en: 'Send the request again.' },
  },
  'media-type-unsupported': {
    status: 415,
    title: { ja: '対応していない形式です', en: 'Media type not supported' },
    detail: {
      ja: '本文の形式に対応していません。',
      en: 'The body has a media type that is not supported here.',
    },
    remedy: {
      ja: 'JSONを「Content-Type: application/json」でお送りください。',
      en: 'Send JSON with "Content-Type: application/json".',
    },
  },
  'multipart-needed': {
    status: 415,
    title: { ja: 'ファイルの形ではありません', en: 'Not sent as a file' },
    detail: {
      ja: 'ここではファイルだけを受け取ります。',
      en: 'This takes a file, as multipart/form-data, and nothing else.',
    },
    remedy: {
      ja: '「multipart/form-data」の「file」という部分に、ファイルを一つ入れてお送りください。',
      en: 'Send one file in the part "file" of multipart/form-data.',
    },
  },
  'multipart-broken': {
    status: 400,
    title: { ja: '送信が途中で終わっています', en: 'Upload broken off' },
    detail: {
      ja: 'multipart/form-dataとして最後まで読めませんでした。何も保存していません。',
      en: 'It could not be read to its end as multipart/form-data. Nothing was stored.',
    },
    remedy: { ja: 'もう一度お送りください。', en: 'Send it again.' },
  },
  'one-file-only': {
    status: 400,
    title: { ja: 'ファイルは一つずつお送りください', en: 'One file at a time' },
    detail: {
      ja: '「file」という部分のファイル一つ以外は受け取りません。',
      en: 'Exactly one file is taken, in the part "file", and no other part.',
    },
    remedy: {
      ja: 'ファイルごとに分けて、「file」という部分だけでお送りください。',
      en: 'Send each file in a request of its own, in the part "file" alone.',
    },
  },
  'file-too-large': {
    status: 413,
    title: { ja: 'ファイルが大きすぎます', en: 'File too large' },
    detail: { ja: 'ファイルの上限は{size}です。', en: 'A file may have at most {size}.' },
    remedy: {
      ja: '小さくするか、必要な部分だけをお送りください。',
      en: 'Make it smaller, or send only the part that matters.',
    },
  },
  'unknown-path': {
    status: 404,
    title: { ja: 'ページがありません', en: 'No such path' },
    detail: {
      ja: 'このパスとメソッドの組み合わせはありません。',
      en: 'There is no such path with this method.',
    },
    remedy: seeDocument,
  },
  'bad-url': {
    status: 400,
    title: { ja: 'URLが正しくありません', en: 'URL not valid' },
    detail: { ja: 'URLを読めません。', en: 'The URL cannot be read.' },
    remedy: {
      ja: '「%」の後の文字と長さをご確認ください。',
      en: 'Check what follows each "%", and its length.',
    },
  },
  'bad-request': {
    status: 400,
    title: { ja: 'リクエストが正しくありません', en: 'Request not valid' },
    detail: { ja: 'リクエストを処理できません。', en: 'The request cannot be processed as it is.' },
    remedy: seeDocument,
  },
} satisfies Record<string, ProblemText>;
