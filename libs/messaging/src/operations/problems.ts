import { defineProblems } from '#platform';

/** What operators' repair refuses, and the way out of each. */
export const operationsProblem = defineProblems({
  'parked-not-found': {
    status: 404,
    title: { ja: '保留中のイベントが見つかりません', en: 'No such parked event' },
    detail: {
      ja: 'このIDの保留中のイベントはありません。すでに再試行または破棄された可能性があります。',
      en: 'No event is parked under this id; it may have been retried or skipped already.',
    },
    remedy: {
      ja: 'GET /operations/v1/{service}/parked で一覧をご確認ください。',
      en: 'See GET /operations/v1/{service}/parked for those that are.',
    },
  },
  'still-fails': {
    status: 409,
    title: { ja: '再試行に失敗しました', en: 'The event still fails' },
    detail: { ja: 'イベントは保留のままです: {error}', en: 'It stays parked: {error}' },
    remedy: {
      ja: '原因を取り除いてから、もう一度再試行してください。',
      en: 'Remove the cause, then retry it again.',
    },
  },
  'skip-without-end': {
    status: 409,
    title: { ja: 'このイベントは破棄できません', en: 'This event cannot be skipped' },
    detail: {
      ja: '破棄すると、この順番に終わりがなくなります(または、お客様の取り下げ・消去・同意の取り消しが失われます)。',
      en: "Without it the turn would have no end, or a customer's withdrawal, erasure or consent would be lost.",
    },
    remedy: {
      ja: '原因を取り除いて再試行してください。それまでは保留のままで、後ろの順番は止まりません。必要なら、お客様に取り下げをご案内ください。',
      en: 'Remove the cause and retry it. Held till then, it holds up nobody behind it; a withdrawal by the customer ends the turn, too.',
    },
  },
  'not-published': {
    status: 409,
    title: { ja: 'まだ送信されていません', en: 'Not published yet' },
    detail: {
      ja: 'このストリームは{published}番まで送信済みで、{from}番以降はまだです。',
      en: 'This stream is published up to {published}; there is nothing from {from} on to repeat.',
    },
    remedy: {
      ja: '1から{published}までの番号を指定してください。',
      en: 'Name a sequence from 1 to {published}; …/streams shows all of them.',
    },
  },
  'not-kept': {
    status: 409,
    title: { ja: '送信箱に残っていません', en: 'No longer kept' },
    detail: {
      ja: '送信箱には{oldest}番以降しか残っていません。',
      en: 'The outbox has nothing of this stream before {oldest}.',
    },
    remedy: {
      ja: '{oldest}以降の番号を指定するか、読み手を新しい番号から始めさせてください。',
      en: 'Name {oldest} or a later sequence, or have the reader seeded at one.',
    },
  },
  'no-fork': {
    status: 409,
    title: { ja: '復元の形跡がありません', en: 'Nothing shows that it was restored' },
    detail: {
      ja: '{service}はエポック{epoch}です。送信箱にないイベントは、どこにも見つかりません。',
      en: '{service} is in epoch {epoch}, and no event is found anywhere that its outbox lacks.',
    },
    remedy: {
      ja: 'バックアップから復元したことが確かな場合だけ、force を true にしてください。',
      en: 'Send force: true only if you know that the database was restored from a backup.',
    },
  },
  'opened-meanwhile': {
    status: 409,
    title: { ja: 'すでに開かれました', en: 'Opened just now' },
    detail: {
      ja: '{service}のエポック{epoch}が、ちょうど開かれたところです。',
      en: 'Epoch {epoch} of {service} was opened while this was asked.',
    },
    remedy: {
      ja: 'GET /operations/v1/{service}/streams でご確認ください。もう一度開く必要はありません。',
      en: 'See GET /operations/v1/{service}/streams; there is no need to open another.',
    },
  },
  'transport-unreachable': {
    status: 503,
    title: { ja: 'Kafkaに届きません', en: 'Kafka cannot be asked' },
    detail: {
      ja: '失われた番号を知るには、トピックのすべてのパーティションが必要です: {error}',
      en: 'Only all partitions of the topic can tell what was lost: {error}',
    },
    remedy: {
      ja: 'Kafkaが応答してから、もう一度お試しください。受付はその間も続きます。',
      en: 'Try again when Kafka answers; what comes in meanwhile is kept.',
    },
  },
  'not-read': {
    status: 409,
    title: { ja: 'このストリームは読んでいません', en: 'It does not read this stream' },
    detail: { ja: '{service}は{source}を読みません。', en: '{service} does not read {source}.' },
    remedy: { ja: '{sources}のいずれかを指定してください。', en: 'Name one of {sources}.' },
  },
  'would-double': {
    status: 409,
    title: { ja: 'すでに処理済みです', en: 'Known already' },
    detail: {
      ja: '{source}/{partition}は{epoch}/{sequence}まで処理済みで、前には戻せません。',
      en: '{source}/{partition} has been read up to {epoch}/{sequence}; what is known would be applied twice.',
    },
    remedy: {
      ja: '送り直しが必要なら outbox replay をお使いください。処理済みのものは無視されます。',
      en: 'To have events brought again, use outbox replay: those that are known are ignored.',
    },
  },
  'would-skip': {
    status: 409,
    title: { ja: '未処理のイベントが失われます', en: 'It would pass over events' },
    detail: {
      ja: '{source}/{partition}は{epoch}/{sequence}まで処理済みで、{next}番を待っています。',
      en: '{source}/{partition} has been read up to {epoch}/{sequence} and waits for {next}.',
    },
    remedy: {
      ja: '{source}に{next}番からの outbox replay を依頼してください。もう残っていない場合だけ skip を true にしてください。',
      en: 'Have {source} replay it from {next} on; send skip: true only if it is no longer kept.',
    },
  },
});
