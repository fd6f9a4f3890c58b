import { defineFieldFaults, defineProblems } from '#platform';

/** What is refused of what agents write, and the way out of each. */
export const replyProblem = defineProblems({
  'own-name-in-reply': {
    status: 422,
    title: { ja: 'ご自身の名前が含まれています', en: 'Your own name is in it' },
    detail: {
      ja: 'お客様への文面(message)に、書いたご本人の氏名またはメールアドレスが含まれています(found)。担当者の名前はお客様に伝えません。',
      en: 'The message to the customer has your own full name or e-mail address in it (found). Customers never learn who answers.',
    },
    remedy: {
      ja: 'found の語を message から除いてお送りください。署名は「サポート」としてください。',
      en: 'Take the words in found out of message, sign as "support" if at all, and send it again.',
    },
  },
  'name-in-reply': {
    status: 409,
    title: { ja: '担当者の名前かもしれない語があります', en: 'This may be the name of an agent' },
    detail: {
      ja: 'お客様への文面(message)に、担当者の名前と同じ語が含まれています(found)。',
      en: 'The message to the customer has words in it that are also names of agents (found).',
    },
    remedy: {
      ja: '担当者のことでしたら message から除いてください。別の意味、またはお客様のお名前でしたら、confirmNames を true にして同じ内容をお送りください。',
      en: 'If an agent is meant, take them out of message. If they mean something or somebody else, send the same with confirmNames: true.',
    },
  },
  'no-draft': {
    status: 404,
    title: { ja: '下書きはありません', en: 'No draft' },
    detail: { ja: 'このチケットの下書きはありません。', en: 'You have no draft on this ticket.' },
    remedy: {
      ja: 'PUT /agent/v1/tickets/{id}/draft で保存できます。',
      en: 'Save one with PUT /agent/v1/tickets/{id}/draft.',
    },
  },
  'draft-newer': {
    status: 409,
    title: { ja: 'より新しい下書きがあります', en: 'There is a newer draft' },
    detail: {
      ja: '別の画面で、あとから下書きが保存されています(draft)。',
      en: 'Another window has saved a draft since (draft).',
    },
    remedy: {
      ja: 'draft をご確認のうえ、上書きするときは savedAt を draft の値にするか、除いてお送りください。',
      en: 'Read draft; to replace it, send its savedAt, or leave savedAt out.',
    },
  },
  'saved-reply-not-found': {
    status: 404,
    title: { ja: '定型文が見つかりません', en: 'Saved reply not found' },
    detail: { ja: 'このIDの定型文はありません。', en: 'There is no saved reply with this id.' },
    remedy: {
      ja: '一覧(saved-replies)でIDをご確認ください。削除された可能性もあります。',
      en: 'See the list (saved-replies) for those that exist; it may have been removed.',
    },
  },
  'saved-reply-changed': {
    status: 409,
    title: { ja: '定型文が変更されています', en: 'The saved reply has changed' },
    detail: {
      ja: '今の版は{version}です(current)。その間に、別の変更が保存されています。',
      en: 'It is at version {version} now (current): somebody has changed it meanwhile.',
    },
    remedy: {
      ja: 'current をご確認のうえ、version を{version}にしてお送りください。',
      en: 'Read current, then send your change with version {version}.',
    },
  },
  'saved-reply-name-taken': {
    status: 409,
    title: { ja: '同じ名前の定型文があります', en: 'There is one of that name' },
    detail: { ja: 'この名前の定型文はすでにあります。', en: 'A saved reply has this name already.' },
    remedy: {
      ja: '別の名前(name)にするか、すでにあるものを変更してください。',
      en: 'Choose another name, or change the one that exists.',
    },
  },
  'too-many-saved-replies': {
    status: 409,
    title: { ja: '定型文が多すぎます', en: 'Too many saved replies' },
    detail: { ja: '定型文は{max}件までです。', en: 'There can be {max} saved replies at most.' },
    remedy: { ja: '使わないものを削除してください。', en: 'Remove those that nobody uses.' },
  },
  'merge-not-same-customer': {
    status: 409,
    title: { ja: '同じお客様のチケットではありません', en: 'Not the same customer' },
    detail: {
      ja: '登録メールアドレスが一致しない、どちらかに登録メールアドレスがない、または一方だけが確認済みです。',
      en: 'The registered e-mail addresses differ, one is not known, or only one of them is verified.',
    },
    remedy: {
      ja: 'まとめられるのは同じお客様のチケットだけです。それぞれに返信してください。',
      en: 'Only tickets of one customer can be merged. Answer each of them.',
    },
  },
  'merge-into-higher': {
    status: 409,
    title: { ja: 'まとめ先は前の順番に限ります', en: 'Only a lower turn can go on' },
    detail: {
      ja: 'まとめ先は{into}番、このチケットは{turn}番です。残るのは前の順番です。',
      en: 'The ticket to go on has turn {into}, this one {turn}. The lower turn stands.',
    },
    remedy: {
      ja: '{into}番のチケットを手元に持っているときに、そちらから{turn}番へまとめてください。',
      en: 'With turn {into} in hand, merge that one into turn {turn}.',
    },
  },
  'merge-into-ended': {
    status: 409,
    title: { ja: 'まとめ先はすでに終わっています', en: 'That ticket does not go on' },
    detail: {
      ja: 'まとめ先の状態は「{status}」です。列で待っているもの、手元にあるもの、質問中のものにだけまとめられます。',
      en: 'Its status is "{status}". A ticket can be merged only into one that waits in line, is in hand, or was asked something.',
    },
    remedy: {
      ja: 'このチケットに返信してください。',
      en: 'Answer this ticket by itself.',
    },
  },
});

/** What can be wrong with a field of what agents and operators write. */
export const replyFault = defineFieldFaults({
  'own-name': {
    message: {
      ja: 'ご自身の氏名またはメールアドレスが含まれています。',
      en: 'It has your own full name or e-mail address in it.',
    },
    remedy: { ja: 'found の語を除いてください。', en: 'Take out the words in found.' },
  },
  'name-of-agent': {
    message: {
      ja: '担当者の名前と同じ語が含まれています。',
      en: 'It has words in it that are names of agents.',
    },
    remedy: {
      ja: '除くか、confirmNames を true にしてください。',
      en: 'Take them out, or send confirmNames: true.',
    },
  },
  'placeholder-left': {
    message: { ja: '{names} が埋められていません。', en: '{names} has not been filled in.' },
    remedy: {
      ja: '具体的な内容に書き換えるか、除いてください。',
      en: 'Write what it stands for, or take it out.',
    },
  },
  'unknown-placeholder': {
    message: { ja: '{names} という差し込み項目はありません。', en: 'There is no placeholder {names}.' },
    remedy: { ja: '使えるもの: {allowed}。', en: 'Those that exist: {allowed}.' },
  },
  'broken-placeholder': {
    message: {
      ja: '差し込み項目の括弧が閉じていないか、全角になっています。',
      en: 'The braces of a placeholder are not closed, or of full width.',
    },
    remedy: {
      ja: '半角で {example} のように書いてください。使えるもの: {allowed}。',
      en: 'Write it like {example}. Those that exist: {allowed}.',
    },
  },
  'merge-into-itself': {
    message: { ja: 'このチケット自身です。', en: 'This is the ticket itself.' },
    remedy: {
      ja: '残すほうのチケットのIDにしてください。',
      en: 'Give the id of the ticket that is to go on.',
    },
  },
  'no-such-ticket': {
    message: { ja: 'このIDのチケットはありません。', en: 'There is no ticket with this id.' },
    remedy: { ja: '残すチケットのIDをご確認ください。', en: 'Check the id of the ticket that is to go on.' },
  },
});
