/** A size as people read it; never more than it is, so that what is said to fit does. */
export const sizeInWords = (bytes: number): string => {
  if (bytes < 1_024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.floor(bytes / 1_024)} KiB` : `${Math.floor(bytes / 104_857.6) / 10} MiB`;
};
