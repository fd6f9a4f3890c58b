import { mkdir, writeFile } from 'node:fs/promises';
import { runMain, StartupError } from '#platform';
import { chromiumObstacle } from '../../libs/testing/src/chromium.js';
import { takeAll } from './take-all.js';

const PLACE = 'docs/screenshots';

/** Takes all pictures, or those named on the command line. */
await runMain(async () => {
  if (chromiumObstacle) throw new StartupError(`There is no Chromium: ${chromiumObstacle}.`);
  await mkdir(PLACE, { recursive: true });
  const missed = await takeAll(process.argv.slice(2), async (name, picture) => {
    await writeFile(`${PLACE}/${name}.png`, picture);
    console.log(`${PLACE}/${name}.png, ${Math.round(picture.length / 1_000)} kB`);
  });
  if (missed.length > 0) throw new StartupError(`Not taken: ${missed.join('; ')}`);
});
