/** The text of a file's beginning: UTF-8, or else Shift_JIS, in which Japanese spreadsheets are still saved. */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    // The end may be cut within a letter.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('shift_jis').decode(bytes, { stream: true });
  }
};
