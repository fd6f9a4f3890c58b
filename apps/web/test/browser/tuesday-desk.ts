import { startDesk, temporaryDirectory } from '#testing';

/** A Tuesday in business hours. */
const TUESDAY_ELEVEN = '2026-11-24T11:00:00+09:00';

/** A desk with data of its own. */
export interface TuesdayDesk {
  url: string;
  /** Ends it, and forgets its data. */
  close: () => Promise<void>;
}

/** Starts the built desk for a file of journeys, on a Tuesday morning unless told otherwise. */
export const openTuesdayDesk = async ({
  at = TUESDAY_ELEVEN,
  env = {},
}: { at?: string; env?: Record<string, string> } = {}): Promise<TuesdayDesk> => {
  const { path, remove } = await temporaryDirectory();
  const desk = await startDesk({ dataDir: path, args: ['--at', at], env });
  return {
    url: desk.url,
    close: async () => {
      await desk.end('SIGINT');
      await remove();
    },
  };
};
