import { defineProblems } from '#platform';

const again = {
  ja: '少し待ってから、同じIdempotency-Keyでもう一度お送りください。',
  en: 'Wait a little and send it again with the same Idempotency-Key.',
};

/** What intake refuses, and the way out of each. */
export const intakeProblem = defineProblems({
  'ticket-not-found': {
    status: 404,
    title: { ja: 'お問い合わせが見つかりません', en: 'Ticket not found' },
    detail: {
      ja: 'このIDのお問い合わせは、お客様のものの中にありません。',
      en: 'None of your tickets has this id.',
    },
    remedy: {
      ja: 'IDと、サインイン中のアカウント、またはゲスト用のアクセストークンをご確認ください。',
      en: "Check the id, and that you are signed in as its owner or send the ticket's guest access token.",
    },
  },
  'ticket-erased': {
    status: 410,
    title: { ja: 'お問い合わせは消去されました', en: 'Ticket erased' },
    detail: {
      ja: 'このお問い合わせの内容は消去されました。',
      en: 'The content of this ticket has been erased.',
    },
    remedy: { ja: '新しいお問い合わせをお送りください。', en: 'Send a new ticket.' },
  },
  'not-storable': {
    status: 422,
    title: { ja: '保存できない内容です', en: 'Content cannot be stored' },
    detail: {
      ja: '内容に保存できない値があります。',
      en: 'The request holds a value that cannot be stored.',
    },
    remedy: { ja: '特殊な文字を除いてお送りください。', en: 'Remove unusual characters and send it again.' },
  },
  busy: {
    status: 503,
    title: { ja: '混み合っています', en: 'Busy' },
    detail: {
      ja: '受付待ちが上限に達したため、受け付けられませんでした。',
      en: 'Too many requests are waiting, so this one was not taken.',
    },
    remedy: again,
  },
  'outcome-unknown': {
    status: 503,
    title: { ja: '受け付けできたか確認できません', en: 'Outcome unknown' },
    detail: {
      ja: '保存の途中で接続が切れ、受け付けできたか確認できませんでした。',
      en: 'The connection was lost while storing, and whether it was stored could not be found out.',
    },
    remedy: {
      ja: '同じIdempotency-Keyでもう一度お送りください。二重には受け付けません。',
      en: 'Send it again with the same Idempotency-Key: it is not taken twice.',
    },
  },
  'declined-resubmit': {
    status: 409,
    title: { ja: 'お受けできなかったお問い合わせです', en: 'The ticket was declined' },
    detail: {
      ja: 'お受けできなかったお問い合わせには、メッセージを追加できません。',
      en: 'A message cannot be added to a declined ticket.',
    },
    remedy: {
      ja: 'POST /v1/tickets/:id/resubmission で、もう一度お申し込みください。文面は引き継がれ、新しい順番になります。',
      en: 'Submit it again by POST /v1/tickets/:id/resubmission: the text is kept and it takes a new turn.',
    },
  },
  'information-not-asked': {
    status: 409,
    title: { ja: '追加の情報は求められていません', en: 'No information is asked for' },
    detail: {
      ja: 'お問い合わせの状態は「{status}」で、追加の情報を受け付ける状態ではありません。',
      en: 'The ticket is "{status}": information is taken only while it is asked for.',
    },
    remedy: {
      ja: 'お伝えになりたいことは、POST /v1/tickets/:id/messages でお送りください。',
      en: 'To tell us something, use POST /v1/tickets/:id/messages.',
    },
  },
  'nothing-to-withdraw': {
    status: 409,
    title: { ja: '取り下げるものがありません', en: 'Nothing to withdraw' },
    detail: {
      ja: 'お問い合わせの状態は「{status}」で、すでに終わっています。',
      en: 'The ticket is "{status}": it has come to its end already.',
    },
    remedy: { ja: '何もする必要はありません。', en: 'Nothing needs to be done.' },
  },
  'not-declined': {
    status: 409,
    title: { ja: '再申し込みはできません', en: 'Not to be resubmitted' },
    detail: {
      ja: 'お問い合わせの状態は「{status}」です。再申し込みは、お受けできなかったものだけが対象です。',
      en: 'The ticket is "{status}": only a declined one is submitted again.',
    },
    remedy: {
      ja: 'お伝えになりたいことは、POST /v1/tickets/:id/messages でお送りください。',
      en: 'To tell us something, use POST /v1/tickets/:id/messages.',
    },
  },
  'no-screen-clause': {
    status: 409,
    title: { ja: '画面の参照には対応していません', en: 'The actual screen is not looked at' },
    detail: {
      ja: 'このお問い合わせに適用される版({edition})には、実際の画面を参照する定めがありません。',
      en: 'The edition that governs this ticket ({edition}) has no clause by which the desk could look at your screen.',
    },
    remedy: {
      ja: 'screenSharing を除いてお送りください。画面の様子は文章でお知らせください。',
      en: 'Send it without screenSharing, and describe in words what your screen shows.',
    },
  },
  'information-empty': {
    status: 400,
    title: { ja: '情報がありません', en: 'No information given' },
    detail: { ja: '項目が一つもありません。', en: 'The body has none of the fields.' },
    remedy: {
      ja: 'registeredEmail、environment、details、message、attachmentsのいずれかをお送りください。',
      en: 'Send at least one of registeredEmail, environment, details, message and attachments.',
    },
  },
  blocked: {
    status: 403,
    title: { ja: '書き込みを停止しています', en: 'You cannot write at present' },
    detail: {
      ja: '理由:{reason}。{until}、新しいお問い合わせやメッセージは受け付けられません。',
      en: 'The desk takes no new tickets and messages of yours, because of {reason}, {until}.',
    },
    remedy: {
      ja: 'これまでのお問い合わせには回答します。閲覧、取り下げ、同意の変更、こちらからお尋ねしたことへのご回答は、これまでどおりできます。お心当たりがない場合は、サービスの運営者にお申し出ください。',
      en: 'What you sent before is still answered. You can read and withdraw it, change consents, and give what we ask for. If this is a mistake, tell the company that runs the service.',
    },
  },
  'no-such-ticket': {
    status: 404,
    title: { ja: 'お問い合わせが見つかりません', en: 'Ticket not found' },
    detail: { ja: 'このIDのお問い合わせはありません。', en: 'There is no ticket with this id.' },
    remedy: { ja: 'ticketIdをご確認ください。', en: 'Check the ticketId.' },
  },
  'no-such-block': {
    status: 404,
    title: { ja: '停止が見つかりません', en: 'No such block' },
    detail: {
      ja: 'このIDの停止はありません。すでに解除されたか、期限が過ぎて置き換えられています。',
      en: 'No block has this id: it was lifted, or it ended and another took its place.',
    },
    remedy: {
      ja: 'GET /operations/v1/blocks で一覧をご確認ください。',
      en: 'See GET /operations/v1/blocks for those that are in force.',
    },
  },
  'already-blocked': {
    status: 409,
    title: { ja: 'すでに停止しています', en: 'Blocked already' },
    detail: {
      ja: 'このお客様は、すでに書き込みを停止されています(blockId)。',
      en: 'This customer is under a block already (blockId).',
    },
    remedy: {
      ja: '理由や期限を変えるには、DELETE /operations/v1/blocks/{id} で解除してから、もう一度お送りください。',
      en: 'To change reason or end, lift it with DELETE /operations/v1/blocks/{id}, then send this again.',
    },
  },
  'calendar-not-covered': {
    status: 503,
    title: { ja: '営業日を確認できません', en: 'Business days unknown' },
    detail: {
      ja: '祝日データの範囲外のため、次の営業日が分かりません。',
      en: 'The holiday data does not reach this date, so the next opening cannot be told.',
    },
    remedy: {
      ja: '運用担当に祝日データの更新をご依頼ください。',
      en: 'Ask operations to update the holiday data.',
    },
  },
});
