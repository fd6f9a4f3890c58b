import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { junban, linesOf } from './junban.js';
import { ERROR, parkFirst } from './park-first.js';
import { openRepairDesk, type RepairDesk } from './repair-desk.js';

describe('repair from the command line, on a desk with a database of its own', () => {
  let desk: RepairDesk;
  let env: RepairDesk['env'];
  let schemas: RepairDesk['schemas'];
  let tickets: string[];

  beforeAll(async () => {
    desk = await openRepairDesk();
    ({ env, schemas, tickets } = desk);
  });

  afterAll(async () => {
    expect(await desk.close()).toBe(0);
  });

  const ask = (argv: string[], input?: string) => junban([...argv, '--json'], env, input);

  const park = (service: keyof RepairDesk['schemas'], source: keyof RepairDesk['schemas'], turn: number) =>
    parkFirst(schemas[service], schemas[source], turn);

  it('finds a whole desk whole', async () => {
    expect(await junban(['ledger', 'verify'], env)).toEqual({
      code: 0,
      out: '5 turns compared: nothing is wrong.\n',
      errors: '',
    });
  });

  it('shows that every stream has been read', async () => {
    const said = await ask(['streams']);
    const streams = linesOf(said);
    expect(said.code).toBe(0);
    expect(streams).toHaveLength(12 * (3 + 1 + 1 + 3));
    expect(streams.filter(({ lag }) => lag !== 0)).toEqual([]);
    expect(streams.some(({ sequence }) => sequence > 0)).toBe(true);
  });

  it('retries what the list names, line by line, and says which are parked no more', async () => {
    const ids = [await park('scheduling', 'eligibility', 1), await park('assignment', 'scheduling', 2)];
    const list = await ask(['parked', 'list']);
    expect(linesOf(list)).toMatchObject([
      { service: 'scheduling', id: ids[0], turn: 1, error: ERROR },
      { service: 'assignment', id: ids[1], turn: 2, error: ERROR },
    ]);
    expect(linesOf(await ask(['ledger', 'verify']))).toMatchObject([
      { kind: 'held', turn: 1, service: 'scheduling' },
      { kind: 'held', turn: 2, service: 'assignment' },
    ]);
    const retried = await ask(['parked', 'retry'], list.out);
    expect([retried.code, linesOf(retried)]).toEqual([
      0,
      [
        { service: 'scheduling', id: ids[0], outcome: 'applied' },
        { service: 'assignment', id: ids[1], outcome: 'applied' },
      ],
    ]);
    const again = await ask(['parked', 'retry'], list.out);
    expect(again.code).toBe(1);
    expect(linesOf(again)).toEqual(
      [1, 2].map((line) => ({ line, error: expect.stringContaining('No such parked event') })),
    );
    expect((await ask(['ledger', 'verify'])).code).toBe(0);
  });

  it('gives up only what leaves its turn with an end', async () => {
    const id = await park('scheduling', 'eligibility', 3);
    const skip = () => junban(['parked', 'skip', 'scheduling', id, '--reason', 'A test.'], env);
    await schemas.scheduling.query(`UPDATE tickets SET dated = '[]' WHERE ticket_id = $1`, [tickets[2]]);
    const refused = await skip();
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('This event cannot be skipped');
    expect(refused.errors).toContain('Remove the cause and retry it');
    expect(linesOf(await ask(['parked', 'retry', 'scheduling', id]))).toMatchObject([{ outcome: 'applied' }]);
    await park('scheduling', 'eligibility', 3);
    expect(await skip()).toMatchObject({ code: 0, errors: '', out: `scheduling  ${id}  skipped\n` });
    expect((await ask(['ledger', 'verify'])).code).toBe(0);
  });

  it('brings a stream again without doing anything twice', async () => {
    const [stream] = linesOf(await ask(['streams'])).filter(
      ({ service, source, sequence }) => service === 'eligibility' && source === 'intake' && sequence > 0,
    );
    const { partition, sequence } = stream;
    const replay = (from: number) => junban(['outbox', 'replay', 'intake', `${partition}`, `${from}`], env);
    expect(await replay(1)).toEqual({
      code: 0,
      out: `intake/${partition}: 1 to ${sequence} of epoch 1 are brought again.\n`,
      errors: '',
    });
    expect((await ask(['ledger', 'verify'])).code).toBe(0);
    const refused = await replay(sequence + 1);
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('Not published yet') });
  });

  it('opens an epoch in one process only when forced to, and nothing is lost or done twice by it', async () => {
    const open = (...options: string[]) =>
      junban(['epoch', 'open', 'intake', '--reason', 'A test.', ...options], env);
    expect(await open()).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Send force: true only if you know'),
    });
    const opened = await open('--force');
    expect([opened.code, opened.errors]).toEqual([0, '']);
    expect(opened.out).toContain('intake is in epoch 2; 5 events of the old one are said in it.');
    expect(opened.out).toContain('The next turn is 6.');
    expect((await ask(['ledger', 'verify'])).code).toBe(0);
    const read = linesOf(await ask(['streams'])).filter(
      ({ source, sequence }) => source === 'intake' && sequence,
    );
    expect(new Set(read.map(({ epoch }) => epoch))).toEqual(new Set([2]));
  });

  it('seeds a reader only where it neither skips nor doubles anything', async () => {
    const [stream] = linesOf(await ask(['streams'])).filter(
      ({ service, source, sequence }) => service === 'scheduling' && source === 'eligibility' && sequence > 0,
    );
    const { partition, sequence } = stream;
    const seed = (source: string, after: number) =>
      junban(
        ['streams', 'seed', 'scheduling', source, `${partition}`, `${after}`, '--reason', 'A test.'],
        env,
      );
    expect((await seed('intake', 3)).errors).toContain('Name one of eligibility');
    expect((await seed('eligibility', sequence - 1)).errors).toContain('Known already');
    expect((await seed('eligibility', sequence + 3)).errors).toContain(`waits for ${sequence + 1}`);
    expect(await seed('eligibility', sequence)).toMatchObject({ code: 0, errors: '' });
    expect((await ask(['ledger', 'verify'])).code).toBe(0);
  });

  it('passes nothing where nothing holds up the line, and no turn beyond it', async () => {
    const pass = (through: number) => junban(['line', 'pass', `${through}`, '--reason', 'A test.'], env);
    expect(await pass(5)).toMatchObject({
      code: 0,
      out: 'Nothing was to be passed: the line has come to turn 5.\n',
    });
    expect(await pass(6)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('the highest turn that has arrived is 5'),
    });
  });

  it('prints the audit trail, and what it says of the line', async () => {
    const trail = linesOf(await ask(['audit', '--act', 'queued']));
    expect(trail.map(({ turn, cause }) => `${turn} ${cause}`).sort()).toEqual(
      [1, 2, 3, 4, 5].map((turn) => `${turn} new`),
    );
    const csv = await junban(['audit', '--turn', '3', '--format', 'csv'], env);
    expect(csv.code).toBe(0);
    expect(csv.out.split('\r\n')[0]).toContain('"entry","at","act"');
    const compliance = ['compliance', '--from', '2020-01-01T00:00:00Z'];
    expect(linesOf(await ask(compliance))).toMatchObject([{ offered: 0, violations: { total: 0 } }]);
    expect((await junban(compliance, env)).out).toContain('Offered: 0. Violations: 0.');
  });

  it('needs an operator’s token, and says so', async () => {
    const { JUNBAN_URL } = env;
    const nobody = await junban(['parked', 'list'], { JUNBAN_URL });
    expect(nobody).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('set JUNBAN_TOKEN') });
    const agent = await desk.sign({ sub: 'agent-1', roles: ['agent'] });
    const refused = await junban(['parked', 'list'], { JUNBAN_URL, JUNBAN_TOKEN: agent });
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('Not permitted') });
  });

  it('says that a desk in use has no clock to set', async () => {
    const said = await junban(['clock', 'set', '2026-11-24T10:00:00+09:00'], env);
    expect(said).toMatchObject({
      code: 1,
      errors: 'This desk is no demonstration: its clock cannot be set.\n',
    });
  });

  it('names what is lost, and what is told differently', async () => {
    await schemas.eligibility.query('DELETE FROM tickets WHERE ticket_id = $1', [tickets[3]]);
    await schemas.intake.query(
      `UPDATE tickets SET facts = jsonb_set(facts, '{turns,0,withdrawn}', 'true') WHERE ticket_id = $1`,
      [tickets[4]],
    );
    const said = await ask(['ledger', 'verify']);
    expect(said.code).toBe(1);
    expect(linesOf(said)).toMatchObject([
      {
        kind: 'lost',
        turn: 4,
        ticketId: tickets[3],
        service: 'eligibility',
        code: 'no-decision',
        detail: 'has no decision on revision 1',
      },
      {
        kind: 'contradiction',
        turn: 5,
        ticketId: tickets[4],
        code: 'two-statuses',
        detail: 'is withdrawn at intake and queued at assignment',
      },
    ]);
  });
});
