import { run } from '../run.js';

/** What a command said, line by line, and its exit code. `input`: the lines of the standard input; none: a person sits there. */
export const said = async (argv: string[], input?: string[], env: NodeJS.ProcessEnv = {}) => {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await run(argv, env, {
    out: (line) => void out.push(line),
    error: (line) => void errors.push(line),
    // eslint-disable-next-line @typescript-eslint/require-await -- lines come one by one
    lines: async function* () {
      yield* input ?? [];
    },
    isPerson: input === undefined,
  });
  return { code, out, errors };
};

/** The same with `--json`, each line read. */
export const answered = async (argv: string[], input?: string[]) => {
  const { code, out } = await said([...argv, '--json'], input);
  return { code, answers: out.map((line) => JSON.parse(line) as unknown) };
};
