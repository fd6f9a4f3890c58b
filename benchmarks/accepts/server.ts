import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { createCalendar } from '#calendar';
import { Database } from '#database';
import { IntakeModule, intakeMigrations } from '#intake';
import { InProcessTransport } from '#messaging';
import {
  createHttpApp,
  createLogger,
  createTokenVerifier,
  GuestTokens,
  parseGuestKeys,
  runUntilSignal,
  type TokenVerifierOptions,
} from '#platform';
import { loadEditions, loadHelpCenter } from '#policy';
import { noAttachments } from '../no-attachments.js';
import { PlainModule, PlainTicket } from './plain.module.js';

/** What the benchmark tells one of its two servers. */
export interface ServerSettings extends Pick<TokenVerifierOptions, 'issuer' | 'audience' | 'keys'> {
  way: 'intake' | 'plain';
  url: string;
}

const POOL = 10;

const intakeModule = async (url: string) => {
  const database = await Database.open({
    url,
    schema: 'intake',
    migrations: intakeMigrations,
    name: 'bench',
    poolSize: POOL,
  });
  await database.migrate();
  return IntakeModule.forPorts({
    database,
    transport: new InProcessTransport({ databases: { intake: database } }),
    guestTokens: new GuestTokens(parseGuestKeys(`1:${Buffer.alloc(32).toString('base64url')}`)),
    editions: loadEditions(),
    helpCenter: loadHelpCenter(),
    calendar: createCalendar(),
    attachments: noAttachments(),
  });
};

const plainModule = async (url: string) => {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [PlainTicket],
    synchronize: true,
    poolSize: POOL,
  });
  await dataSource.initialize();
  await dataSource.query('CREATE TABLE plain_counter AS SELECT 0::bigint AS last_turn');
  return PlainModule.on(dataSource);
};

const { way, url, issuer, audience, keys } = JSON.parse(process.argv[2]!) as ServerSettings;
const module = await (way === 'intake' ? intakeModule(url) : plainModule(url));
const app = await createHttpApp(module, {
  name: way,
  logger: createLogger({ name: way, level: 'error' }),
  verifier: createTokenVerifier({ issuer, audience, keys }),
});
await runUntilSignal(app, { port: 0, onListening: (address) => process.send!(address) });
process.exit(0);
