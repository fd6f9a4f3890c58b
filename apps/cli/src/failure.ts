/** What a command cannot do, in a sentence that says what to do about it. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** The command line itself is wrong: its usage is shown, too. */
export class WrongUsage extends Failure {
  override readonly name = 'WrongUsage';
}

/** Exit codes: 1 when something was refused or found wrong, 2 for a wrong command line. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
