import type { Terminal } from './terminal.js';

/** What a command is given. */
export interface Invocation {
  /** What follows its name. */
  argv: string[];
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
}

/** A command; resolves to false when something was refused or found wrong, and it has said so. */
export interface Command {
  /** What follows its name. */
  usage: string;
  run(invocation: Invocation): Promise<boolean>;
}
