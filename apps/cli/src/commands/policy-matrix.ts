import { policyMatrix as matrixOf } from '#policy';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { editionsOf } from './editions-of.js';

/** What every edition says of every topic and plan: the page docs/policy-matrix.md. */
export const policyMatrix: Command = {
  usage: '[--json]   (a page in Markdown; with --json as one JSON string)',
  run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    named(positionals, []);
    const page = matrixOf(editionsOf(env));
    terminal.out(values.json ? JSON.stringify(page) : page.trimEnd());
    return Promise.resolve(true);
  },
};
