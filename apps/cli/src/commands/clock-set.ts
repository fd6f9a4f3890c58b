import { instantOf, named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Failure, WrongUsage } from '../failure.js';
import { Api, Refused } from '../http/api.js';

/** Sets the clock of a demonstration: an empty one to any instant of the calendar, a used one only forward. */
export const clockSet: Command = {
  usage: 'INSTANT [--json]   (with offset, such as 2026-11-24T10:00:00+09:00)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const [text] = named(positionals, ['INSTANT']);
    if (!instantOf(text!)) throw new WrongUsage(`INSTANT has an offset, unlike '${text}'.`);
    try {
      const { now } = await Api.of(env).put<{ now: string }>('/demo/clock', { now: text });
      terminal.out(values.json ? JSON.stringify({ now }) : `The desk’s clock shows ${now}.`);
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) throw error;
      throw new Failure('This desk is no demonstration: its clock cannot be set.');
    }
  },
};
