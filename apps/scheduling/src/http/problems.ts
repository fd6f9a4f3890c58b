import { defineFieldFaults, defineProblems } from '#platform';

/** What scheduling refuses, and the way out of each. */
export const schedulingProblem = defineProblems({
  'closure-in-the-past': {
    status: 422,
    title: { ja: '過ぎた日は休業にできません', en: 'Days that are over cannot be closed' },
    detail: {
      ja: '休業の初日 {from} は、今日 {today} より前です。',
      en: 'The closure begins on {from}, before today, {today}.',
    },
    remedy: { ja: '今日以降の日を指定してください。', en: 'Begin it today or later.' },
  },
  'closure-is-over': {
    status: 409,
    title: { ja: '終わった休業は取り消せません', en: 'The closure is over' },
    detail: {
      ja: '休業は {to} に終わっています(今日は {today})。',
      en: 'It ended on {to}, and today is {today}: what customers were told of it stays.',
    },
    remedy: { ja: '何もする必要はありません。', en: 'Nothing needs to be done.' },
  },
  'closure-not-found': {
    status: 404,
    title: { ja: '休業が見つかりません', en: 'No such closure' },
    detail: {
      ja: 'このIDの休業はありません。ほかの休業とまとめられた可能性があります。',
      en: 'No closure has this id; it may have become one with another.',
    },
    remedy: {
      ja: 'GET /operations/v1/closures で一覧をご確認ください。',
      en: 'See GET /operations/v1/closures for those that are.',
    },
  },
  'closure-not-covered': {
    status: 422,
    title: { ja: '祝日データの範囲外です', en: 'Beyond the holiday data' },
    detail: {
      ja: '祝日データは {from} から {until} までで、休業が明ける営業日を決められません。',
      en: 'The holiday data reaches from {from} to {until}: no business day after the closure is known.',
    },
    remedy: {
      ja: 'より短い期間を指定するか、祝日データを更新してください。',
      en: 'Choose an earlier end, or renew the holiday data.',
    },
  },
  'date-not-covered': {
    status: 422,
    title: { ja: '祝日データの範囲外です', en: 'Beyond the holiday data' },
    detail: {
      ja: '{date} は、祝日データの範囲({from} から {until} まで)にありません。',
      en: 'The holiday data reaches from {from} to {until}, and {date} is not within.',
    },
    remedy: {
      ja: '範囲内の日を指定するか、祝日データを更新してください。',
      en: 'Choose a day within, or renew the holiday data.',
    },
  },
});

/** Faults of fields that only scheduling can find. */
export const schedulingFault = defineFieldFaults({
  'not-a-date': {
    message: { ja: '実在する日付ではありません。', en: 'This is not a real date.' },
    remedy: { ja: '2026-12-10 のように入れてください。', en: 'Write it like 2026-12-10.' },
  },
  'ends-before-it-begins': {
    message: { ja: '最終日が初日より前です。', en: 'It ends before it begins.' },
    remedy: { ja: 'from 以降の日付にしてください。', en: 'Give a date that is not before "from".' },
  },
  'date-or-range': {
    message: {
      ja: '一日なら date、期間なら from と to の両方が必要です。',
      en: 'A single day is given as "date", several as both "from" and "to".',
    },
    remedy: { ja: 'どちらか一方の形でお送りください。', en: 'Send one of the two forms.' },
  },
  'date-or-closure': {
    message: {
      ja: '休業の追加(date または from と to)か、取り消し(closureId)のどちらか一方です。',
      en: 'Either a closure is foreseen (days and reason) or the removal of one (closureId).',
    },
    remedy: { ja: 'どちらか一方の形でお送りください。', en: 'Send one of the two forms.' },
  },
});
