import { describe, expect, it } from '@jest/globals';
import { describeFault, DomainError, HandlerFault, InvalidData, isDataFault } from './faults.js';

const sqlError = (code: string, message: string, constraint?: string) =>
  Object.assign(new Error(message), { code, severity: 'ERROR', constraint });

describe('a fault', () => {
  it.each<[string, unknown, boolean]>([
    ['data that cannot be true', new DomainError('no'), true],
    ['data against its schema', new InvalidData(['/turn']), true],
    ['a handler that throws', new HandlerFault('failed', { cause: new TypeError() }), true],
    ['a value that the database cannot store', sqlError('22P05', 'no'), true],
    ['a broken constraint', sqlError('23514', 'no'), true],
    ['a deadlock', sqlError('40P01', 'no'), false],
    ['a missing table', sqlError('42P01', 'no'), false],
    ['a connection that is gone', Object.assign(new Error(), { code: 'ECONNRESET' }), false],
    ['a mistake outside of handlers', new TypeError(), false],
  ])('%s', (_, error, parks) => {
    expect(isDataFault(error)).toBe(parks);
  });

  it('is described without what people wrote', () => {
    const text = 'my password is secret';
    const described = [
      new HandlerFault('failed', { cause: new SyntaxError(text) }),
      sqlError('22P02', text, 'a_constraint'),
      new Error(text),
      text,
    ].map(describeFault);
    expect(described.join()).not.toContain('secret');
    expect(described[0]).toMatch(/^SyntaxError at .*faults\.spec/);
    expect(described[1]).toBe('SQLSTATE 22P02 (a_constraint)');
  });
});
