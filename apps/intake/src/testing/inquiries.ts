import type { NewInquiry } from '../domain/inquiry.js';

/** A complete report of a problem. */
export const aProblem = (over: Partial<NewInquiry> = {}): NewInquiry => ({
  language: 'ja',
  topic: 'problem',
  subject: '取引履歴が表示されない',
  message: '昨日から一覧が空のままです。',
  environment: { browser: 'Firefox', browserVersion: '145', device: 'Windows 11' },
  details: { steps: '一覧を開く' },
  ...over,
});

/** Something that everybody may ask, and that needs no more than the address. */
export const aFeedback = (over: Partial<NewInquiry> = {}): NewInquiry => ({
  language: 'ja',
  topic: 'feedback',
  subject: '一覧の並び順',
  message: '新しい順に並べられると助かります。',
  ...over,
});
