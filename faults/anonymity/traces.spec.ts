import { describe, expect, it } from '@jest/globals';
import { STAFF } from './staff.js';
import { leaksIn, type Trace, tracesOf } from './traces.js';

const named = (name: string) => STAFF.find((member) => member.parts.includes(name))!;
const found = (text: string, traces: Trace[]): string[] =>
  leaksIn([{ where: 'here', text }], traces).map(({ trace }) => trace.kind);

describe('a trace of an agent', () => {
  const latin = tracesOf(named('Quillfeather'), 'head.body.signature');
  const japanese = tracesOf(named('小鳥遊'), 'head.body.signature');

  it.each([
    ['Kind regards, Thaddeus', ['part of a name']],
    ['by QUILLFEATHER.', ['part of a name']],
    ['Ｑｕｉｌｌｆｅａｔｈｅｒ', ['part of a name']],
    ['{"by":"Thaddeus  Quillfeather"}', ['name', 'part of a name', 'part of a name']],
    ['thadq@staff.example', ['e-mail', 'e-mail']],
    ['sub=idp-q7f1-0011', ['subject']],
    ['Bearer head.body.signature', ['token']],
    ['Thaddeusville is a town, and quillfeathers are feathers', []],
    ['We are glad to help.', []],
  ])('is found in %j: %j', (text, kinds) => {
    expect(found(text, latin)).toEqual(kinds);
  });

  it.each([
    ['担当の小鳥遊です。', ['part of a name']],
    ['小鳥遊清四郎', ['name', 'part of a name', 'part of a name']],
    ['鳥が遊ぶ小さな庭', []],
  ])('is found in %j: %j', (text, kinds) => {
    expect(found(text, japanese)).toEqual(kinds);
  });

  it('is found however an accent is written', () => {
    const traces = tracesOf(named('Désirée'), 'head.body.signature');
    expect(found('De\u0301sire\u0301e', traces)).toEqual(['part of a name']);
  });

  it('is never a part of what another agent is called', () => {
    for (const member of STAFF)
      for (const other of STAFF)
        if (other !== member)
          expect(found(`${member.name} ${member.email}`, tracesOf(other, 'a.b.other-signature'))).toEqual([]);
  });
});
