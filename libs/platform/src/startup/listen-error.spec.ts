import { listenError } from './listen-error.js';
import { StartupError } from './startup-error.js';

const about = (code: string) =>
  listenError(Object.assign(new Error(code), { code }), { host: '192.0.2.1', port: 80 });

describe('an address that cannot be listened on', () => {
  it.each([
    ['EADDRINUSE', /already in use.*PORT=81/],
    ['EACCES', /No permission to listen on port 80.*PORT=3000/],
    ['EADDRNOTAVAIL', /no address 192\.0\.2\.1.*HOST=127\.0\.0\.1/],
  ])('%s is told with the remedy', (code, sentence) => {
    expect(about(code)).toBeInstanceOf(StartupError);
    expect((about(code) as Error).message).toMatch(sentence);
  });

  it('leaves other errors as they are', () => {
    expect(about('EMFILE')).not.toBeInstanceOf(StartupError);
  });
});
