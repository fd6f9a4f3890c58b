import { COMMANDS } from './commands.js';
import { EXIT, Failure, WrongUsage } from './failure.js';
import type { Terminal } from './terminal.js';

const list = (): string => {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  return [
    'Usage: npm run -s junban -- COMMAND [ARGUMENTS] [--json]',
    '',
    ...names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name]!.summary}`),
    '',
    'COMMAND --help tells its arguments. JUNBAN_URL (http://127.0.0.1:3000) is the desk, JUNBAN_TOKEN an operator’s token.',
  ].join('\n');
};

/** The command that the first words name, and what follows them. */
const commandOf = (argv: readonly string[]) => {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    if (argv.length >= words && Object.hasOwn(COMMANDS, name))
      return { name, load: COMMANDS[name]!.load, rest: argv.slice(words) };
  }
  return undefined;
};

const usageOf = (name: string, usage: string): string => `Usage: npm run -s junban -- ${name} ${usage}`;

/** Runs the command line and gives its exit code. Everything that is refused is said in a sentence. */
export const run = async (argv: string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> => {
  const found = commandOf(argv);
  if (!found) {
    const isAsked = argv.length === 0 || argv[0] === '--help' || argv[0] === 'help';
    if (isAsked) terminal.out(list());
    else terminal.error(`There is no command '${argv.slice(0, 2).join(' ')}'.\n\n${list()}`);
    return isAsked ? EXIT.ok : EXIT.usage;
  }
  const { name, load, rest } = found;
  const command = await load();
  if (rest.includes('--help')) {
    terminal.out(usageOf(name, command.usage));
    return EXIT.ok;
  }
  try {
    return (await command.run({ argv: rest, env, terminal })) ? EXIT.ok : EXIT.failed;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.error(error.message);
    if (!(error instanceof WrongUsage)) return EXIT.failed;
    terminal.error(usageOf(name, command.usage));
    return EXIT.usage;
  }
};
