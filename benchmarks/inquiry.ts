/** A complete inquiry, as a customer on a paid plan would send it. */
export const INQUIRY = {
  language: 'ja',
  topic: 'problem',
  subject: '計算が終わらない',
  message: '損益計算の画面が読み込み中のまま進みません。何度か試しましたが同じです。',
  environment: { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' },
  details: { steps: '損益計算を開き、再計算を押しました。' },
};
