import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { isImage } from '../file/file-type.js';
import type { KeptAttachment } from '../rows/ticket-rows.js';

const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266; the plain form is for those who don't know the other, and has no letter that could end it. */
const dispositionOf = ({ name, type }: KeptAttachment): string => {
  const plain = name.replace(/[^A-Za-z0-9. _-]/g, '_');
  return `${isImage(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${percentEncoded(name)}`;
};

/** Answers with an attachment, so that a browser shows or saves it and runs nothing of it. */
export const sendAttachment = (
  reply: FastifyReply,
  { attachment, content }: { attachment: KeptAttachment; content: Readable },
): FastifyReply =>
  reply
    .headers({
      'content-type': attachment.type,
      'content-length': attachment.size,
      'content-disposition': dispositionOf(attachment),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(content);
