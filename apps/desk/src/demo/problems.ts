import { defineProblems } from '#platform';

export const demoProblem = defineProblems({
  'clock-only-forward': {
    status: 409,
    title: { ja: '時計は先にしか進められません', en: 'The clock only goes forward' },
    detail: {
      ja: 'この窓口にはすでにお問い合わせがあり、現在は {now} です。{wanted} には戻せません。',
      en: 'This desk has tickets already and its clock stands at {now}; it cannot go back to {wanted}.',
    },
    remedy: {
      ja: 'より後の時刻を指定するか、別の JUNBAN_DATA_DIR で空の窓口を始めてください。',
      en: 'Name a later instant, or start an empty desk with another JUNBAN_DATA_DIR.',
    },
  },
  'clock-not-covered': {
    status: 422,
    title: { ja: '暦の範囲外です', en: 'Outside the calendar' },
    detail: {
      ja: '{wanted} は祝日データの範囲（{from}〜{until}）の外です。',
      en: '{wanted} lies outside the holiday data ({from} to {until}).',
    },
    remedy: {
      ja: '範囲内の時刻を指定してください。',
      en: 'Name an instant within these dates.',
    },
  },
});
