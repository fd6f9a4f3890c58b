import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { fileRefused } from './file-faults.js';
import { type FileLimits, type ImageType } from './file-type.js';

const SECONDS = 20;

const ENCODERS: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png(),
  'image/jpeg': (image) => image.jpeg({ quality: 90 }),
  'image/webp': (image) => image.webp({ quality: 90 }),
};

/** Asked for at the first image: a service that sees none stays small. One thread, and nothing kept between images. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
};

const optionsFor = ({ maxPixels }: FileLimits): SharpOptions => ({
  limitInputPixels: maxPixels,
  failOn: 'error',
  sequentialRead: true,
});

/** Only the header is read here: a bomb is refused before it goes off. */
const refuseByHeader = ({ width, height, pages = 1 }: Metadata, { maxPixels }: FileLimits): void => {
  if (width * height > maxPixels) throw fileRefused('image-too-many-pixels', { max: maxPixels });
  if (pages > 1) throw fileRefused('image-animated');
};

/**
 * The picture anew, upright, in sRGB, and nothing but the picture: what else the file held (places, cameras, names,
 * other formats behind or inside it) is gone. Throws Problem.
 */
export async function cleanImage(bytes: Buffer, type: ImageType, limits: FileLimits): Promise<Buffer> {
  const sharp = await loadSharp();
  const reading = { ...optionsFor(limits), limitInputPixels: false };
  const header = await sharp(bytes, reading)
    .metadata()
    .catch(() => {
      throw fileRefused('image-broken');
    });
  refuseByHeader(header, limits);
  try {
    const upright = sharp(bytes, optionsFor(limits)).timeout({ seconds: SECONDS }).autoOrient();
    return await ENCODERS[type](upright.toColourspace('srgb')).toBuffer();
  } catch {
    throw fileRefused('image-broken');
  }
}
