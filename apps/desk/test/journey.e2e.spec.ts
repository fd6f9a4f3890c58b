import { expect } from '@jest/globals';
import { journeySuite, startDesk, SUNDAY_AFTERNOON, temporaryDirectory } from '#testing';

journeySuite('the desk', async () => {
  const { path, remove } = await temporaryDirectory();
  const desk = await startDesk({
    dataDir: path,
    args: ['--at', SUNDAY_AFTERNOON],
    env: { ASSIGNMENT_MODE: 'pull' },
  });
  const end = async () => {
    expect(await desk.end('SIGINT')).toBe(0);
    await remove();
  };
  return { url: desk.url, end };
});
