import { defineFieldFaults, invalidInput, type Params, type Problem } from '#platform';

const kinds = {
  ja: 'PNG、JPEG、WebPの画像、PDF、CSV、テキストのいずれかで',
  en: 'Send a PNG, JPEG or WebP image, a PDF, a CSV file or plain text',
};

const fault = defineFieldFaults({
  'file-empty': {
    message: { ja: 'ファイルが空です。', en: 'The file is empty.' },
    remedy: { ja: '中身のあるファイルをお送りください。', en: 'Send a file that has something in it.' },
  },
  'file-too-large': {
    message: { ja: 'ファイルが{max}を超えています。', en: 'The file is larger than {max}.' },
    remedy: {
      ja: '小さくするか、必要な部分だけをお送りください。',
      en: 'Make it smaller, or send only the part that matters.',
    },
  },
  'file-type-refused': {
    message: {
      ja: 'お受けできる形式ではありません(名前ではなく中身で判断します)。',
      en: 'It is of no kind that is taken here, judged by its content and not by its name.',
    },
    remedy: { ja: `${kinds.ja}お送りください。`, en: `${kinds.en}.` },
  },
  'images-only': {
    message: { ja: '画像ではありません。', en: 'It is not an image.' },
    remedy: {
      ja: 'PNG、JPEG、WebPのいずれかの画像をお送りください。',
      en: 'Send a PNG, JPEG or WebP image.',
    },
  },
  'image-broken': {
    message: { ja: '画像として最後まで読めません。', en: 'It cannot be read to its end as an image.' },
    remedy: {
      ja: '保存し直すか、画面を撮り直してお送りください。',
      en: 'Save it anew, or take the picture of the screen again.',
    },
  },
  'image-too-many-pixels': {
    message: { ja: '画像が{max}画素を超えています。', en: 'The image has more than {max} pixels.' },
    remedy: { ja: '縮小するか、切り抜いてお送りください。', en: 'Scale it down, or cut out what matters.' },
  },
  'image-animated': {
    message: { ja: '動く画像です。', en: 'The image is animated.' },
    remedy: { ja: '静止画でお送りください。', en: 'Send a still picture.' },
  },
  'pdf-broken': {
    message: {
      ja: 'PDFとして完全ではないか、別の形式が混ざっています。',
      en: 'The PDF is not whole, or something else is mixed into the file.',
    },
    remedy: { ja: 'PDFとして保存し直してお送りください。', en: 'Save it as a PDF anew and send that.' },
  },
  'pdf-active': {
    message: {
      ja: 'PDFにスクリプト、起動の指示、または埋め込みファイルがあります。',
      en: 'The PDF holds a script, starts something, or has files embedded.',
    },
    remedy: {
      ja: '「PDFに印刷」などで、文書だけのPDFにしてお送りください。',
      en: 'Print it to a PDF, so that only the pages are left, and send that.',
    },
  },
  'pdf-encrypted': {
    message: { ja: 'PDFが暗号化されています。', en: 'The PDF is encrypted.' },
    remedy: {
      ja: 'パスワードを外したPDFをお送りください。',
      en: 'Save it without a password and send that.',
    },
  },
  'text-unreadable': {
    message: {
      ja: 'UTF-8またはシフトJISの文字として読めません。',
      en: 'It is no text in UTF-8 or Shift_JIS.',
    },
    remedy: { ja: 'UTF-8で保存し直してお送りください。', en: 'Save it as UTF-8 and send that.' },
  },
  'text-is-code': {
    message: {
      ja: 'テキストではなく、HTML、SVG、またはスクリプトです。',
      en: 'It is HTML, SVG or a script rather than plain text.',
    },
    remedy: {
      ja: '画面の画像か、本文への貼り付けでお送りください。',
      en: 'Send a picture of it, or paste it into your message.',
    },
  },
});

/** The refusal of a file (400), which names the field `file`, why, and the way out. */
export const fileRefused = (code: Parameters<typeof fault>[1], params?: Params): Problem =>
  invalidInput([fault('file', code, params)]);
