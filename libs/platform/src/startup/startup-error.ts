/** A reason not to start whose message is for people: one sentence that names the remedy. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
}
