import { StartupError } from './startup-error.js';

interface Address {
  host: string;
  port: number;
}

/** The sentence, with its remedy, about an address that cannot be listened on; other errors come back unchanged. */
export function listenError(error: unknown, { host, port }: Address): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const say = (sentence: string) => new StartupError(sentence, { cause: error });
  if (code === 'EADDRINUSE')
    return say(
      `Port ${port} is already in use: stop the other program, or choose another port with PORT=${port + 1}.`,
    );
  if (code === 'EACCES')
    return say(`No permission to listen on port ${port}: choose a port above 1023, for instance PORT=3000.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return say(
      `This machine has no address ${host}: set HOST to one of its own, for instance HOST=127.0.0.1.`,
    );
  return error;
}
