import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  DeskClient,
  describeInBrowser,
  type DeskProcess,
  describeOnKafka,
  isAlive,
  SERVICES_PROGRAM,
  startDesk,
  temporaryDirectory,
  until,
} from '#testing';
import { signInAs, visit } from '../../../apps/web/test/browser/visitor.js';
import { processesOf, serviceOf } from './processes.js';

const INQUIRY = {
  language: 'en',
  topic: 'sign-in',
  subject: 'Cannot sign in',
  message: 'The code by mail never arrives.',
  registeredEmail: 'guest@customer.example',
};

const haveEnded = (pids: number[]) =>
  until(
    () => pids.filter(isAlive),
    (alive) => alive.length === 0,
  );

describeOnKafka('four services behind one address', { brokers: 1, own: true }, (kafka) => {
  let dataDir: string;
  let remove: () => Promise<void>;
  let services: DeskProcess;
  let people: DeskClient;
  const tickets: { ticketId: string; accessToken: string }[] = [];

  const start = async (env: Record<string, string> = {}) => {
    services = await startDesk({ program: SERVICES_PROGRAM, dataDir, env });
    people = new DeskClient(services.url, true);
  };

  const submit = async () => {
    const { body } = await people.post('/v1/tickets', { body: INQUIRY });
    tickets.push(body);
    return body.turn as number;
  };

  const allAreQueued = async () => {
    for (const { ticketId, accessToken: token } of tickets)
      await people.until(`/v1/tickets/${ticketId}`, { token }, ({ body }) => body.status === 'queued');
  };

  beforeAll(async () => {
    ({ path: dataDir, remove } = await temporaryDirectory());
  });

  afterAll(async () => {
    await services?.end('SIGINT');
    await remove();
  });

  it('go on while one of them is killed, which is started again', async () => {
    await start({ KAFKA_BROKERS: kafka().brokers.join() });
    expect(await submit()).toBe(1);
    await allAreQueued();
    for (const service of ['eligibility', 'intake']) {
      const [pid] = await serviceOf(services.child.pid!, service);
      process.kill(pid!, 'SIGKILL');
      await haveEnded([pid!]);
      expect(await submit()).toBe(tickets.length);
    }
    await allAreQueued();
  });

  describeInBrowser('are asked by an operator’s page', (browser) => {
    it('what each of them says of every turn', async () => {
      const { page, close } = await visit(browser(), { url: services.url, language: 'en' });
      await page.goto('/operations/ledger');
      await signInAs(page, 'Operator');
      await page.getByRole('button', { name: 'Compare now' }).click();
      await page.getByText('3 turns compared: nothing is wrong.').waitFor();
      await close();
    });
  });

  it('all end at Ctrl-C', async () => {
    const all = await processesOf(services.child.pid!);
    expect(await services.end('SIGINT')).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
  });

  it('go on with a Kafka that has nothing of what was sent', async () => {
    await start();
    expect(await submit()).toBe(4);
    await allAreQueued();
  });

  it('end by themselves when their program is killed, and start again', async () => {
    const all = await Promise.all(
      ['intake', 'eligibility', 'scheduling', 'assignment'].map((each) =>
        serviceOf(services.child.pid!, each),
      ),
    );
    expect(all.flat()).toHaveLength(4);
    await services.end('SIGKILL');
    await haveEnded(all.flat());
    await start();
    expect(await submit()).toBe(5);
    await allAreQueued();
  });
});
