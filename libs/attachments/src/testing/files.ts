import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const raw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** What a phone writes beside the picture. */
const EXIF = {
  IFD0: { Make: 'SecretPhone', Artist: 'Hanako Yamada' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' },
};

export const aPng = () => raw(40, 20).png().withExif(EXIF).toBuffer();
export const aWebp = () => raw(40, 20).webp().withExif(EXIF).toBuffer();
/** Turned by its metadata alone: 40 by 20 as stored, upright 20 by 40. */
export const aJpeg = () => raw(40, 20).jpeg().withMetadata({ orientation: 6, exif: EXIF }).toBuffer();

/** Nothing but noise, so that its bytes are many. */
export const aLargePng = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: 'black',
    },
  })
    .png()
    .toBuffer();

export const anAnimatedWebp = () =>
  sharp(Buffer.concat([Buffer.alloc(8 * 8 * 3, 40), Buffer.alloc(8 * 8 * 3, 200)]), {
    raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
};

/** A PNG of a few hundred bytes that says it is that large. */
export const aPngBomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
};

/** A PDF of one empty page, with what is given in its catalogue and behind its end. */
export const aPdf = (catalogue = '', behind = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n` +
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n' +
      `trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n${behind}`,
    'latin1',
  );

/** The last record of a ZIP without entries. */
export const ZIP_END = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** 日付,数量 and a row, as spreadsheets in Japan write it. */
export const A_SHIFT_JIS_CSV = Buffer.from('93fa95742c909497ca0d0a323032362d31312d32342c310d0a', 'hex');
