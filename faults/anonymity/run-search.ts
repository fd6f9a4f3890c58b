import { runToItsEnd, temporaryDirectory } from '#testing';

/** Runs the search for traces as a program of its own: its exit code, and all that it told. */
export const runSearch = async (...args: string[]): Promise<{ code: number | null; told: string }> => {
  const { path: dataDir, remove } = await temporaryDirectory();
  const { code, said, complained } = await runToItsEnd({
    program: 'faults/anonymity/main.js',
    args,
    dataDir,
  });
  await remove();
  return { code, told: said + complained };
};
