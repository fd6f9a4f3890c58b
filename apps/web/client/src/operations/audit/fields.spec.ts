import { describe, expect, it } from '@jest/globals';
import { EMPTY, queryOf, wrongFields } from './fields.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('a search of the audit', () => {
  it('by nothing fits everything', () => {
    expect(queryOf(EMPTY)).toEqual({});
    expect(wrongFields(EMPTY)).toEqual([]);
  });

  it('takes what is entered as Japanese time', () => {
    const fields = { ...EMPTY, turn: ' 12 ', act: 'started', ticketId: ID, from: '2026-11-24T10:00' };
    expect(queryOf(fields)).toEqual({
      ...{ turn: 12, act: 'started', ticketId: ID },
      from: '2026-11-24T10:00:00+09:00',
    });
  });

  it.each([
    [{ turn: '0' }, 'turn'],
    [{ turn: '1.5' }, 'turn'],
    [{ turn: 'x' }, 'turn'],
    [{ ticketId: '12' }, 'ticketId'],
    [{ agent: 'Aoi' }, 'agent'],
    [{ from: '2026-11-24T10:00', to: '2026-11-24T10:00' }, 'to'],
  ])('%j is told beside its field', (given, field) => {
    expect(wrongFields({ ...EMPTY, ...given })).toEqual([field]);
  });
});
