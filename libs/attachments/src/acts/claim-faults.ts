import { defineFieldFaults } from '#platform';

/** Why an upload cannot be put on a message. */
export const claimFault = defineFieldFaults({
  'attachment-unknown': {
    message: {
      ja: '使える添付ファイルではありません(ご自分のものでないか、期限切れです)。',
      en: 'There is no such upload of yours: it is not yours, or has been removed after a day unused.',
    },
    remedy: {
      ja: '新しいIdempotency-Keyでもう一度アップロードし、受け取った attachmentId をお使いください。',
      en: 'Upload the file again, with a new Idempotency-Key, and use the attachmentId that you get.',
    },
  },
  'attachment-used': {
    message: {
      ja: 'この添付ファイルはすでに使われています。',
      en: 'This upload is on a message already.',
    },
    remedy: {
      ja: '除くか、もう一度アップロードしてください。',
      en: 'Leave it out, or upload the file again to send it twice.',
    },
  },
});
