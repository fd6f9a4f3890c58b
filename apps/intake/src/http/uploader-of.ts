import { randomUUID } from 'node:crypto';
import { ApiHeader } from '@nestjs/swagger';
import { fieldFault, invalidInput, type GuestTokens, type Principal } from '#platform';
import type { Uploader } from '#attachments';
import { intakeFault } from './field-faults.js';

/** Proves that a guest's uploads are theirs; never in a URL. */
export const UPLOAD_TOKEN_HEADER = 'junban-upload-token';

/** Documents that header on what takes uploads, or the names of some. */
export const TakesUploadToken = () =>
  ApiHeader({
    name: UPLOAD_TOKEN_HEADER,
    required: false,
    description: 'For guests, from their first upload on.',
  });

const OWN_UNUSED = 20;
const ALL_GUESTS_UNUSED = 500;
const GUESTS = 'guest:';

const nameOfUser = (subject: string): string => `user:${subject}`;

const seriesOf = (token: string, guests: GuestTokens): string => {
  const series = guests.uploadSeriesOf(token);
  if (series === undefined) throw invalidInput([intakeFault('Junban-Upload-Token', 'upload-token-invalid')]);
  return series;
};

/**
 * Who uploads: somebody signed in, or a guest with the series of uploads that their token names; without a token a new
 * series begins. Throws Problem (400) for a token that is none.
 */
export const uploaderOf = (who: Principal, token: string | undefined, guests: GuestTokens): Uploader => {
  if (who.kind === 'user') return { name: nameOfUser(who.subject), most: OWN_UNUSED };
  const series = token === undefined ? randomUUID() : seriesOf(token, guests);
  return { name: GUESTS + series, group: GUESTS, most: OWN_UNUSED, mostOfGroup: ALL_GUESTS_UNUSED };
};

/** The token under which a guest goes on with a series; undefined for somebody signed in. */
export const uploadTokenOf = (uploader: string, guests: GuestTokens): string | undefined =>
  uploader.startsWith(GUESTS) ? guests.issueUploads(uploader.slice(GUESTS.length)) : undefined;

/** Whose the uploads must be that are sent with a text. Throws Problem (400): a guest names uploads without a token. */
export const filesOf = (
  attachmentIds: readonly string[] | undefined,
  who: Principal,
  token: string | undefined,
  guests: GuestTokens,
): { attachmentIds: readonly string[]; uploader: string } | undefined => {
  if (!attachmentIds?.length) return undefined;
  if (who.kind === 'guest' && token === undefined)
    throw invalidInput([fieldFault('Junban-Upload-Token', 'required')]);
  return { attachmentIds, uploader: uploaderOf(who, token, guests).name };
};
