import { type Box, type Size, sizeToSend } from './boxes.js';

/** Below what services take unless set otherwise (ATTACHMENT_MAX_PIXELS). */
const MOST_PIXELS = 16_000_000;

/** A picture made anew, with black where the boxes are: what lay under them is in no byte of it. */
export const burn = async (picture: ImageBitmap, boxes: readonly Box[], name: string): Promise<File> => {
  const size: Size = sizeToSend(picture, MOST_PIXELS);
  const scale = size.width / picture.width;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0, size.width, size.height);
  pen.fillStyle = '#000';
  for (const { x, y, width, height } of boxes) {
    // Outward to whole pixels: a border half covered would let what lies there shine through.
    const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
    pen.fillRect(left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top);
  }
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!bytes) throw new Error('The picture could not be made.');
  return new File([bytes], name.replace(/\.\w+$|$/, '.png'), { type: 'image/png' });
};
