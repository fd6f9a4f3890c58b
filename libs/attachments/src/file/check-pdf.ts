import { fileRefused } from './file-faults.js';

const HEAD = 1024;
/** A ZIP ends within this: its last record and the longest comment. */
const ZIP_TAIL = 65_557;
const ZIP_END = 'PK\x05\x06';

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const HTML = /<\s*(!doctype|html|script|svg|iframe)/i;

/** Names may hide letters as `#4a`. */
const withPlainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const isWhole = (text: string): boolean =>
  /^%PDF-[12]\.\d/.test(text) &&
  /%%EOF\s*$/.test(text.slice(-HEAD)) &&
  !HTML.test(text.slice(0, HEAD)) &&
  !text.slice(-ZIP_TAIL).includes(ZIP_END);

/**
 * Lets a PDF pass, byte for byte, that begins and ends as one and shows no sign of doing anything. What stands in
 * compressed parts is not seen. Throws Problem.
 */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!isWhole(text)) throw fileRefused('pdf-broken');
  const names = withPlainNames(text);
  if (ENCRYPTED.test(names)) throw fileRefused('pdf-encrypted');
  if (ACTIVE.test(names)) throw fileRefused('pdf-active');
}
