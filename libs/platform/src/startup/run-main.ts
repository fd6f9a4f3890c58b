import { StartupError } from './startup-error.js';

/** What is taken from the process, so that a test can watch it. */
export interface MainProcess {
  stderr: { write(text: string): unknown };
  exit(code: number): void;
}

/**
 * Runs a program's main function. A {@link StartupError} is printed as its sentence, anything else with its
 * stack; either ends the process with code 1.
 */
export async function runMain(main: () => Promise<void>, self: MainProcess = process): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text =
      error instanceof StartupError ? error.message : error instanceof Error ? error.stack : String(error);
    self.stderr.write(`${text}\n`);
    self.exit(1);
  }
}
