import { safeError } from './safe-error.js';

describe('an error in the log', () => {
  it('says what failed and where', () => {
    expect(safeError(new TypeError('no such thing'))).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('safe-error.spec') as string,
    });
  });

  it('never repeats what was stored or sent', () => {
    const driverError = Object.assign(new Error('invalid input for "my secret"'), {
      code: '22P02',
      detail: 'Key (subject)=(my secret)',
      table: 'ticket',
    });
    const query = Object.assign(new Error('my secret'), {
      name: 'QueryFailedError',
      driverError,
      parameters: ['my secret'],
    });
    const json = new Error('outer', { cause: new SyntaxError('Unexpected token "my secret"') });
    expect(JSON.stringify([safeError(query), safeError(json), safeError('my secret')])).not.toContain(
      'secret',
    );
    expect(safeError(query).cause).toMatchObject({ code: '22P02', table: 'ticket' });
  });

  it('ends where causes go round in circles', () => {
    const error: Error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(safeError(error)).match(/round/g)).toHaveLength(4);
  });
});
