/** How many agents, or workers, claim at a time. */
export const WORKERS = 50;

/** Claims of one worker before what it has is taken from it: as many turns as an agent may have in hand. */
export const CLAIMS_EACH = 5;

/** Someone who gives out work, with jobs waiting. */
export interface Contender {
  /** Claims one job for a worker, numbered from 0; resolves when the claim is durable. Throws where nothing was given. */
  claim: (worker: number) => Promise<void>;
  /** Empties the workers' hands, outside the clock. */
  letGo: () => Promise<void>;
  close: () => Promise<void>;
}

/** Claims a second of all workers at once, over so many slices of {@link CLAIMS_EACH} claims each. */
export const claimsPerSecond = async ({ claim, letGo }: Contender, slices: number): Promise<number> => {
  let millis = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const began = performance.now();
    await Promise.all(
      Array.from({ length: WORKERS }, async (_, worker) => {
        for (let claimed = 0; claimed < CLAIMS_EACH; claimed += 1) await claim(worker);
      }),
    );
    millis += performance.now() - began;
    await letGo();
  }
  return (slices * WORKERS * CLAIMS_EACH) / (millis / 1_000);
};
