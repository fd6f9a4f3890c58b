import type { Terminal } from './terminal.js';
import { WrongUsage } from './failure.js';

/** The arguments, or the lines of the standard input where none is given; empty lines are passed over. */
export async function* argumentsOrLines(given: readonly string[], terminal: Terminal): AsyncIterable<string> {
  if (given.length > 0) yield* given;
  else if (terminal.isPerson) throw new WrongUsage('Give arguments, or lines on the standard input.');
  else for await (const line of terminal.lines()) if (line.trim() !== '') yield line.trim();
}

/** A line that is refused: why. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

export interface Answering<Answer> {
  terminal: Terminal;
  json: boolean;
  /** Undefined for a line on which there is nothing to say. */
  answer: (line: string) => Answer | undefined | Promise<Answer | undefined>;
  /** For people. */
  show: (answer: Answer) => string;
}

/**
 * Answers each line by one, in their order. With `json` a bad line is answered by `{line, error}`, so that answers stay
 * beside their lines; people read of it among the errors. False when there was one.
 */
export const answerEach = async <Answer>(
  lines: AsyncIterable<string>,
  { terminal, json, answer, show }: Answering<Answer>,
): Promise<boolean> => {
  let isGood = true;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    try {
      const answered = await answer(line);
      if (answered !== undefined) terminal.out(json ? JSON.stringify(answered) : show(answered));
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      isGood = false;
      if (json) terminal.out(JSON.stringify({ line: number, error: error.message }));
      else terminal.error(`Line ${number}: ${error.message}`);
    }
  }
  return isGood;
};
