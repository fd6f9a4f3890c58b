import sharp from 'sharp';
import { launchChromium } from '../../libs/testing/src/chromium.js';
import { startDesk } from '../../libs/testing/src/desk/process.js';
import { temporaryDirectory } from '../../libs/testing/src/desk/temporary-directory.js';
import { SHOTS } from './shots.js';
import { onStage } from './stage.js';

/** Small enough for a README: pages have few colours. */
const smaller = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 }).toBuffer();

/** Takes pictures of a demonstration's pages, and tells of those that could not be taken, and why. */
export const takeAll = async (
  names: readonly string[],
  keep: (name: string, picture: Buffer) => Promise<void>,
): Promise<string[]> => {
  const { path, remove } = await temporaryDirectory();
  const desk = await startDesk({ dataDir: path, args: ['--demo'] });
  const browser = await launchChromium();
  const missed: string[] = [];
  try {
    for (const { name, prepare, ...look } of SHOTS) {
      if (names.length > 0 && !names.includes(name)) continue;
      await onStage(browser, desk.url, look, async (stage) => {
        await prepare(stage);
        // A picture is of the page at rest: with its letters, and without a cursor that blinks.
        await stage.page.evaluate('document.fonts.ready.then(() => undefined)');
        await keep(
          name,
          await smaller(await stage.page.screenshot({ animations: 'disabled', caret: 'hide' })),
        );
      }).catch((error: unknown) => missed.push(`${name} (${(error as Error).message.split('\n')[0]})`));
    }
  } finally {
    await browser.close();
    await desk.end('SIGINT');
    await remove();
  }
  return missed;
};
