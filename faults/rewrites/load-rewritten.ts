import { existsSync, writeSync } from 'node:fs';
import { type LoadFnOutput, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Rewrite, rewritten } from './rewrite.js';

/** Ends the process: a rewrite that does nothing would be taken for one that does no harm. */
const refuse = (sentence: string): never => {
  writeSync(process.stderr.fd, `${sentence}\n`);
  process.exit(1);
};

const textOf = (source: LoadFnOutput['source']): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

/** From now on modules below `root` (a file URL) are loaded with their rewrites. Ends the process when one does not fit. */
export const loadRewritten = (root: string, rewrites: readonly Rewrite[]): void => {
  const byUrl = Map.groupBy(rewrites, ({ module }) => new URL(`${module}.js`, root).href);
  for (const [url, [{ module } = { module: '' }]] of byUrl)
    if (!existsSync(fileURLToPath(url))) refuse(`The rewrite of ${module} has no module to change.`);

  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      const due = byUrl.get(url);
      if (!due) return loaded;
      try {
        return { ...loaded, source: rewritten(textOf(loaded.source), due) };
      } catch (error) {
        return refuse((error as Error).message);
      }
    },
  });
};
