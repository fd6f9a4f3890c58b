import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freshDatabase } from '#testing';
import { Database } from './database.js';
import { grantTransport, provisionServices, type ServiceUrls } from './roles.js';
import { SimulatedClock } from './simulated-clock.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let urls: ServiceUrls;
const opened: Database[] = [];
const open = async (url: string, schema: string) => {
  const db = await Database.open({ url, schema, name: schema, migrations: [] });
  opened.push(db);
  return db;
};

beforeAll(async () => {
  fresh = await freshDatabase();
  urls = await provisionServices(fresh.url, ['intake', 'eligibility']);
  const intake = await open(urls.services['intake']!, 'intake');
  await intake.query(`
    CREATE TABLE tickets (id int);
    CREATE TABLE outbox (id int);
    CREATE TABLE streams (partition int, published int);
    INSERT INTO streams VALUES (0, 0)`);
  await grantTransport(intake, 'intake');
});
afterAll(async () => {
  await Promise.all(opened.map((db) => db.close()));
  await fresh.drop();
});

it('gives the same addresses when it is repeated, also at the same time', async () => {
  const again = await Promise.all(
    [1, 2, 3].map(() => provisionServices(fresh.url, ['intake', 'eligibility'])),
  );
  expect(again).toEqual([urls, urls, urls]);
});

it("keeps a service out of every other service's schema", async () => {
  const eligibility = await open(urls.services['eligibility']!, 'eligibility');
  await eligibility.query('CREATE TABLE decisions (id int)');
  await expect(eligibility.query('SELECT FROM intake.tickets')).rejects.toThrow('permission denied');
  await expect(eligibility.query('CREATE SCHEMA other')).rejects.toThrow('permission denied');
});

it("lets the transport read a service's outbox and note what is published, and nothing else", async () => {
  const transport = await open(urls.transport, 'intake');
  expect(await transport.query('SELECT id FROM outbox')).toEqual([]);
  expect(await transport.query('UPDATE streams SET published = 1 RETURNING published')).toEqual([
    { published: 1 },
  ]);
  for (const sql of ['SELECT FROM tickets', 'UPDATE streams SET partition = 1', 'DELETE FROM outbox'])
    await expect(transport.query(sql)).rejects.toThrow('permission denied');
});

it('lets services read the simulated clock, and only its owner set it', async () => {
  const clock = await SimulatedClock.create(await open(fresh.url, 'public'));
  const service = await open(urls.services['eligibility']!, 'eligibility');
  expect((await service.query('SELECT shift FROM clock.simulated_clock')).length).toBe(1);
  await expect(service.query(`UPDATE clock.simulated_clock SET shift = '1h'`)).rejects.toThrow(
    'permission denied',
  );
  expect((await clock.get()).isValid).toBe(true);
});

it('refuses an administrator without a password, from which anybody could derive the others', async () => {
  const url = new URL(fresh.url);
  url.password = '';
  await expect(provisionServices(url.href, ['intake'])).rejects.toThrow('no password');
});
