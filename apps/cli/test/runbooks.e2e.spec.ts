import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskClient, runPrintedCommands } from '#testing';
import { ERROR, parkFirst } from './park-first.js';
import { openRepairDesk, type RepairDesk } from './repair-desk.js';

const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };

const CLEAN = /nothing is wrong/;

describe('runbooks, each against the fault that it is for', () => {
  let desk: RepairDesk;
  let people: DeskClient;
  let customer: string;
  let operator: { token: string };

  beforeAll(async () => {
    desk = await openRepairDesk();
    people = new DeskClient(desk.env.JUNBAN_URL);
    operator = { token: desk.env.JUNBAN_TOKEN };
    customer = await desk.sign({ sub: 'hanako', plan: 'paid', email: 'hanako@customer.example' });
  });

  afterAll(() => desk.close());

  const follow = (runbook: string, values: Record<string, string> = {}) =>
    runPrintedCommands({ document: `docs/runbooks/${runbook}.md`, values, env: desk.env });

  it('the first page asks whether anything is lost, and whether anybody was overtaken', async () => {
    const { stdout } = await follow('README');
    expect(stdout).toContain('5 turns compared: nothing is wrong.');
    expect(stdout).toContain('Violations: 0.');
  });

  it.each([
    ['lagging-stream', [/^intake → eligibility {2}lag 0$/m, CLEAN]],
    ['service-down', [/"open":(true|false)/, /lag 0$/m, CLEAN]],
    ['failing-requests', [/lag 0$/m, /^Nothing is parked\.$/m, CLEAN]],
    ['slow-answers', [/"open":(true|false)/]],
    ['nobody-answers', [/"waiting":\{"ja":0,"en":5\}/, /"items":\[\]/]],
    ['lease-losses', [/^$/]],
    ['compliance-violation', [/Violations: 0\./, CLEAN]],
    ['calendar-data', [/^2030-01-01 .*\(predicted\)$/m]],
  ])('%s: its commands work on a desk that lacks nothing', async (runbook, answers) => {
    const { stdout } = await follow(runbook);
    for (const answer of answers) expect(stdout).toMatch(answer);
  });

  it('stopped-stream: what a reader lacks is brought again', async () => {
    const [ticketId] = desk.tickets;
    // The reader's place is lost with what it had read last.
    await desk.schemas.assignment.query(`DELETE FROM inbox WHERE source = 'intake' AND partition = $1`, [
      await partitionOf(ticketId!),
    ]);
    await people.put(`/v1/tickets/${ticketId}/consents`, { token: customer, body: { screenSharing: true } });
    await people.until('/operations/v1/assignment/streams', operator, ({ body }) =>
      body.read.some(({ stopped }: any) => stopped?.reason === 'gap'),
    );
    const { stdout } = await follow('stopped-stream');
    expect(stdout).toMatch(/partition \d+ stopped at 1\/0: gap/);
    expect(stdout).toMatch(/^intake\/\d+: 1 to \d+ of epoch 1 are brought again\.$/m);
    expect(stdout).toContain('nothing is wrong');
    expect(stdout).toContain('no stream is stopped');
  });

  const partitionOf = async (ticketId: string): Promise<number> => {
    const [row] = await desk.schemas.intake.query<{ partition: number }>(
      'SELECT partition FROM outbox WHERE ticket_id = $1 LIMIT 1',
      [ticketId],
    );
    return row!.partition;
  };

  it('parked-event: what could not be processed is applied when its cause is gone', async () => {
    const id = await parkFirst(desk.schemas.scheduling, desk.schemas.eligibility, 2);
    const { stdout } = await follow('parked-event');
    expect(stdout).toContain(ERROR);
    expect(stdout).toContain(`scheduling  ${id}  applied`);
    expect(stdout).toContain('Nothing is parked.');
  });

  it('wrong-closure: it is removed, and the dates go back', async () => {
    const { businessDate } = (await people.get(`/v1/tickets/${desk.tickets[2]}`, { token: customer })).body;
    const body = { date: businessDate, reason: { ja: '誤り', en: 'A mistake' } };
    const closed = await people.post('/operations/v1/closures', { ...operator, body });
    expect(closed.status).toBe(201);
    const dated = (isSo: (date: string) => boolean) =>
      people.until(`/v1/tickets/${desk.tickets[2]}`, { token: customer }, ({ body: view }) =>
        isSo(view.businessDate),
      );
    await dated((date) => date > businessDate);
    const { stdout } = await follow('wrong-closure', { CLOSURE: closed.body.closureId });
    expect(stdout).toContain(businessDate);
    expect(stdout).toContain('nothing is wrong');
    await dated((date) => date === businessDate);
  });

  it('wrong-edition: says whom another edition would have answered otherwise', async () => {
    const { stdout } = await follow('wrong-edition');
    expect(stdout).toContain('(governs)');
    expect(stdout).toMatch(/By en-2024-04-30, 0 of \d+ outcomes change\./);
    expect(stdout).toContain('no stream is stopped');
  });

  // The last: from now on the ledger names a turn that is lost.
  it('missing-turns: the line goes on past a number that nobody has', async () => {
    await desk.schemas.intake.query('UPDATE turn_counter SET last_turn = last_turn + 1');
    const { body } = await people.post('/v1/tickets', { token: customer, body: INQUIRY });
    expect(body.turn).toBe(7);
    await people.until(
      `/v1/tickets/${body.ticketId}`,
      { token: customer },
      ({ body: view }) => view.status === 'queued',
    );
    const { stdout } = await follow('missing-turns', { THROUGH: '6' });
    expect(stdout).toContain('Passed 1: 6. The line has come to turn 7.');
    expect(stdout).toMatch(/"watermark":7/);
    expect(stdout).toContain('Lost with the database.');
  });
});
