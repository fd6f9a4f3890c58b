import { expect } from '@jest/globals';
import sharp from 'sharp';
import { asMultipart, temporaryDirectory, testAttachments } from '#testing';
import type { AttachmentPorts } from '#attachments';
import { IntakeDesk } from './desk.js';
import type { IntakePorts } from '../ports.js';
import type { Sent } from './client.js';

/** A picture that tells who took it. */
export const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
    .png()
    .withExif({ IFD0: { Artist: 'Hanako' } })
    .toBuffer();

/** Intake with files on a disk of its own, and with people who upload. */
export const openFilesDesk = async (
  over: Partial<AttachmentPorts> = {},
  ports: Partial<IntakePorts> = {},
) => {
  const directory = await temporaryDirectory();
  const attachments = { ...testAttachments(directory.path), ...over };
  const desk = await IntakeDesk.open({ ...ports, attachments });
  const upload = async (
    bytes: Buffer,
    name = 'picture.png',
    { headers, ...sent }: Sent = { as: 'hanako' },
  ) => {
    const file = await asMultipart(bytes, name);
    return desk.send('POST', '/v1/attachments', file.payload, {
      ...sent,
      headers: { ...headers, ...file.headers },
    });
  };
  const picture = await aPicture();
  /** The id of a picture that somebody has uploaded. */
  const anUpload = async (as = 'hanako'): Promise<string> =>
    (await upload(picture, 'picture.png', { as })).body.attachmentId;
  const rowsOf = (attachmentId: string) =>
    desk.server.db.query<{ state: string; uploader: string | null; messageId: string | null }>(
      'SELECT state, uploader, message_id AS "messageId" FROM attachments WHERE attachment_id = $1',
      [attachmentId],
    );
  return {
    desk,
    upload,
    anUpload,
    rowsOf,
    attachments,
    directory: directory.path,
    close: async () => {
      await desk.close();
      await directory.remove();
    },
  };
};

/** The refusal of one field, in Japanese and with the way out. */
export const faultOf = (field: string, code: string) => ({
  status: 400,
  body: {
    type: 'urn:junban:problem:invalid-input',
    errors: [expect.objectContaining({ field, code, remedy: expect.stringMatching(/ください/) })],
  },
});
