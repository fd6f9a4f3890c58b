import { fileTypeFromBuffer } from 'file-type';
import { sizeInWords } from '#platform';
import { checkPdf } from './check-pdf.js';
import { checkText } from './check-text.js';
import { cleanImage } from './clean-image.js';
import { displayName } from './display-name.js';
import { fileRefused } from './file-faults.js';
import { type CleanFile, type FileLimits, type FileType, isImage, type SentFile } from './file-type.js';

const BINARY: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'];
/** Animated PNGs are PNGs; their first picture is what is kept. */
const SAME: Record<string, string> = { 'image/apng': 'image/png' };

/** Known by two letters with which a text may begin; what they really are is never text throughout. */
const LIKE_TEXT: readonly string[] = ['image/bmp', 'application/x-msdownload'];

/** What the bytes are; the name chooses only between the two kinds of text, which are treated alike. */
async function typeOf({ name, bytes }: SentFile): Promise<FileType> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === undefined || LIKE_TEXT.includes(found))
    return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
  const mime = SAME[found] ?? found;
  if (!BINARY.includes(mime)) throw fileRefused('file-type-refused');
  return mime as FileType;
}

const bytesOf = async ({ bytes }: SentFile, type: FileType, limits: FileLimits): Promise<Buffer> => {
  const max = type.startsWith('text/') ? limits.maxTextBytes : limits.maxBytes;
  if (bytes.length > max) throw fileRefused('file-too-large', { max: sizeInWords(max) });
  if (isImage(type)) return cleanImage(bytes, type, limits);
  if (type === 'application/pdf') checkPdf(bytes);
  else checkText(bytes);
  return bytes;
};

/**
 * The file as it may be kept: of a known kind by its content, images made anew, everything else checked. Throws
 * Problem (400), which says why it is refused and what to send instead.
 */
export async function cleanFile(
  sent: SentFile,
  limits: FileLimits,
  { imagesOnly = false } = {},
): Promise<CleanFile> {
  if (sent.bytes.length === 0) throw fileRefused('file-empty');
  const type = await typeOf(sent);
  if (imagesOnly && !isImage(type)) throw fileRefused('images-only');
  return { type, name: displayName(sent.name, type), bytes: await bytesOf(sent, type, limits) };
}
