import { diffEditions } from '#policy';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { editionNamed, editionsOf } from './editions-of.js';

/** In what one edition differs from another, in both languages. */
export const policyDiff: Command = {
  usage: 'A B [--json]   (the ids of two editions; `policy list` names them)',
  run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const [a, b] = named(positionals, ['A', 'B']);
    const editions = editionsOf(env);
    const differences = diffEditions(editionNamed(editions, a!), editionNamed(editions, b!));
    for (const difference of differences) {
      const { kind, text } = difference;
      terminal.out(
        values.json
          ? JSON.stringify(difference)
          : `${kind.padEnd(11)}  ${text.ja}\n${' '.repeat(13)}${text.en}`,
      );
    }
    if (differences.length === 0 && !values.json) terminal.out(`${a} and ${b} say the same.`);
    return Promise.resolve(true);
  },
};
