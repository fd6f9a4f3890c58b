import { defineFieldFaults, defineProblems } from '#platform';

/** What assignment refuses, and the way out of each. */
export const assignmentProblem = defineProblems({
  'ticket-not-found': {
    status: 404,
    title: { ja: 'チケットが見つかりません', en: 'Ticket not found' },
    detail: { ja: 'このIDのチケットはありません。', en: 'There is no ticket with this id.' },
    remedy: {
      ja: 'IDをご確認ください。受付直後のものは、届くまで少しお待ちください。',
      en: 'Check the id. One that has just arrived may take a moment to get here.',
    },
  },
  'ticket-erased': {
    status: 410,
    title: { ja: 'チケットは消去されました', en: 'Ticket erased' },
    detail: { ja: 'このチケットの内容は消去されました。', en: 'The content of this ticket has been erased.' },
    remedy: {
      ja: '対応は不要です。次の順番をお取りください。',
      en: 'Nothing is left to do. Take the next turn.',
    },
  },
  'not-available': {
    status: 409,
    title: { ja: '受付可能になっていません', en: 'Not available' },
    detail: {
      ja: '在席状況が「available」でないため、順番を受け取れません。',
      en: 'Only an agent whose status is "available" is given a turn.',
    },
    remedy: {
      ja: 'PUT /agent/v1/presence で status を "available" にしてください。',
      en: 'Set status to "available" with PUT /agent/v1/presence.',
    },
  },
  'capacity-reached': {
    status: 409,
    title: { ja: '担当できる件数に達しています', en: 'Capacity reached' },
    detail: {
      ja: '同時に担当できる{capacity}件がすでに手元にあります。',
      en: 'Your hands are full: your capacity is {capacity} at a time.',
    },
    remedy: {
      ja: '手元のもの(tickets)に返信するか、列に戻してから、次をお取りください。',
      en: 'Answer one of those in hand (tickets), or give it back, before you take the next.',
    },
  },
  'stale-fence': {
    status: 409,
    title: { ja: 'このチケットはもう手元にありません', en: 'No longer in your hands' },
    detail: {
      ja: '番号{fence}での担当は終わっています。返信済み、期限切れ、列へ戻した、運用担当が引き取った、接続が切れていた、またはお客様の取り下げのいずれかです。',
      en: 'The assignment under fence {fence} has ended: answered, given back, taken away, its lease over, your connection lost, or withdrawn by the customer.',
    },
    remedy: {
      ja: '返信の文面は下書きとして保存されています。GET /agent/v1/tickets/{id} で今の状態をご確認ください。',
      en: 'What you wrote to the customer is kept as your draft. See GET /agent/v1/tickets/{id} for how the ticket stands.',
    },
  },
  'not-in-hand': {
    status: 409,
    title: { ja: '誰の手元にもありません', en: "In nobody's hand" },
    detail: {
      ja: 'このチケットを今担当しているエージェントはいません。',
      en: 'No agent has this ticket in hand now.',
    },
    remedy: {
      ja: '対応は不要です。今の状態は GET /operations/v1/agents と GET /operations/v1/queue でご確認ください。',
      en: 'Nothing is left to take away. See GET /operations/v1/agents and GET /operations/v1/queue for how things stand.',
    },
  },
  'agent-not-found': {
    status: 404,
    title: { ja: 'エージェントが見つかりません', en: 'Agent not found' },
    detail: {
      ja: 'このsubjectのエージェントは、まだ一度も操作していません。',
      en: 'No agent with this subject has ever acted at this desk.',
    },
    remedy: {
      ja: 'トークンのsubクレームの値を、そのままお入れください。',
      en: "Send the value of the token's sub claim exactly as the identity provider has it.",
    },
  },
  'turn-not-arrived': {
    status: 409,
    title: { ja: 'まだ届いていない順番です', en: 'No such turn yet' },
    detail: {
      ja: '{through}番はまだ届いていません。届いている中で最も後ろの順番は{highest}番です。',
      en: 'Turn {through} is beyond the line: the highest turn that has arrived is {highest}.',
    },
    remedy: {
      ja: '{highest}番以下を指定してください。それより前で止まっている順番だけを通過できます。',
      en: 'Name {highest} or a lower turn: only turns that hold up later ones can be passed.',
    },
  },
  'revision-outdated': {
    status: 409,
    title: { ja: 'お客様が新しく書き込んでいます', en: 'The customer has written more' },
    detail: {
      ja: 'お客様の発言は{revision}件目まで届いています。まだ読まれていないものを newMessages に添えました。',
      en: 'The customer is at revision {revision}; newMessages holds what you have not seen.',
    },
    remedy: {
      ja: '文面は下書きとして保存されています。newMessages をお読みのうえ、revision を{revision}にして、新しいIdempotency-Keyでお送りください。',
      en: 'What you wrote is kept as your draft. Read newMessages, then send the reply with revision {revision} and a new Idempotency-Key.',
    },
  },
});

/** What can be wrong with a field beyond its form. */
export const assignmentFault = defineFieldFaults({
  'reason-needed': {
    message: { ja: 'お断りには理由が必要です。', en: 'A decline needs a reason.' },
    remedy: {
      ja: 'reason に理由を書いてください。監査記録に残り、お客様には message が伝わります。',
      en: 'Say why in reason: it goes to the audit; the message tells the customer.',
    },
  },
  'not-a-path': {
    message: { ja: '項目名の形ではありません。', en: 'This is not the name of a field.' },
    remedy: {
      ja: '"details.steps" のように書いてください。',
      en: 'Write it like "details.steps".',
    },
  },
  'only-for-a-question': {
    message: { ja: '質問のときだけ使えます。', en: 'Only a question asks for missing fields.' },
    remedy: {
      ja: '除くか、then を "question" にしてください。',
      en: 'Leave it out, or set then to "question".',
    },
  },
  'revision-ahead': {
    message: {
      ja: 'お客様の発言はまだ{revision}件目までです。',
      en: 'The customer is only at revision {revision}.',
    },
    remedy: {
      ja: 'チケットの revision の値をそのまま入れてください。',
      en: 'Send the revision that the ticket shows.',
    },
  },
  'already-past': {
    message: { ja: '今({now})より後の時刻が必要です。', en: 'It must be later than now, {now}.' },
    remedy: {
      ja: '残業を終えるには DELETE /operations/v1/overtime をお使いください。',
      en: 'To end overtime, use DELETE /operations/v1/overtime.',
    },
  },
  'too-far-ahead': {
    message: {
      ja: '残業は今から{hours}時間先までです。',
      en: 'Overtime can be opened for {hours} hours from now at most.',
    },
    remedy: {
      ja: '{hours}時間以内の時刻にし、必要ならその後にもう一度お送りください。',
      en: 'Send an instant within {hours} hours, and open it again later if need be.',
    },
  },
  'not-a-date': {
    message: { ja: '実在する日付ではありません。', en: 'This is not a real date.' },
    remedy: { ja: '{earliest} のように入れてください。', en: 'Write it like {earliest}.' },
  },
  'date-over': {
    message: {
      ja: 'その日の受付はもう終わっています。',
      en: 'The desk has already closed for that date.',
    },
    remedy: {
      ja: '{earliest}以降の営業日にしてください。',
      en: 'Choose {earliest} or a later business day.',
    },
  },
  'date-too-far': {
    message: { ja: '{most}営業日より先です。', en: 'That is more than {most} business days ahead.' },
    remedy: {
      ja: '{latest}までの営業日にしてください。終わる前なら、あとで延ばせます。',
      en: 'Choose a business day up to {latest}; before it is over you may set it again.',
    },
  },
  'date-closed': {
    message: { ja: 'その日は休業日です。', en: 'The desk is closed on that date.' },
    remedy: { ja: '{next}などの営業日にしてください。', en: 'Choose a business day, such as {next}.' },
  },
  'period-too-long': {
    message: { ja: '期間は最長{days}日です。', en: 'A period has at most {days} days.' },
    remedy: { ja: 'from に近い日時にしてください。', en: 'Give an instant nearer to "from".' },
  },
  'begins-too-late': {
    message: { ja: '期間の終わりより前ではありません。', en: 'The period ends before it begins.' },
    remedy: {
      ja: 'to(省略時は現在)より前の時刻にしてください。',
      en: 'Choose an instant before to, which is now unless given.',
    },
  },
  'capacity-too-high': {
    message: {
      ja: '同時に担当できるのは{max}件までです。',
      en: 'At most {max} turns at a time are allowed.',
    },
    remedy: { ja: '1から{max}までにしてください。', en: 'Send a number from 1 to {max}.' },
  },
});
