import { ASSIGNMENT_CONSUMER } from '#assignment';
import { limitsOf, openStore } from '#attachments';
import { createCalendar } from '#calendar';
import { ELIGIBILITY_CONSUMER } from '#eligibility';
import { guestTokensOf, INTAKE_CONSUMER, noticeLimitsOf } from '#intake';
import { connectConsumers, InProcessTransport, type JunbanConsumer } from '#messaging';
import {
  createHttpApp,
  createLogger,
  EarlySignals,
  type Logger,
  runUntilSignal,
  startTracing,
} from '#platform';
import { SCHEDULING_CONSUMER } from '#scheduling';
import { type Policy, readPolicy } from '#service';
import { DEMO_HELP_CENTER, pageSettingsOf, servePages } from '#web';
import { DemoClock } from './demo/clock.js';
import { DeskModule, type DeskPorts } from './desk.module.js';
import { accessOf } from './start/access.js';
import { readArguments } from './start/arguments.js';
import { type DeskDatabases, openDatabases } from './start/databases.js';
import { DEMO_DEFAULTS, playDemoDay } from './start/demo-day.js';
import { type DeskEnv, readDeskEnv } from './start/env.js';
import { setFirstClock } from './start/first-clock.js';
import { firstSteps } from './start/first-steps.js';
import { tellOfHalfADay } from './start/half-day.js';
import { openingError } from './start/opening-error.js';

const CONSUMERS = [INTAKE_CONSUMER, ELIGIBILITY_CONSUMER, SCHEDULING_CONSUMER, ASSIGNMENT_CONSUMER];

interface Opened {
  env: DeskEnv;
  policy: Policy;
  databases: DeskDatabases;
  transport: InProcessTransport;
  log: Logger;
}

const portsOf = async ({ env, policy, databases, transport, log }: Opened) => {
  const { YEAR_END: yearEnd } = env;
  const calendar = createCalendar({ yearEnd });
  const { verifier, guestKeys, agentKey, issuer } = await accessOf(env);
  const { services, demo } = databases;
  const files = { store: await openStore(env), limits: limitsOf(env) };
  const ports: DeskPorts = {
    intake: {
      database: services.intake,
      transport,
      log,
      guestTokens: guestTokensOf(guestKeys),
      attachments: { ...files, secret: guestKeys },
      ...policy,
      calendar,
      notices: noticeLimitsOf(env),
      answerWithinDays: env.ANSWER_WITHIN_DAYS,
    },
    eligibility: { database: services.eligibility, transport, log, ...policy },
    scheduling: { database: services.scheduling, transport, log, yearEnd },
    assignment: {
      database: services.assignment,
      transport,
      log,
      calendar,
      agentKey,
      attachments: { ...files, secret: agentKey },
      mode: env.ASSIGNMENT_MODE,
      leaseSeconds: env.LEASE_SECONDS,
      maxCapacity: env.MAX_CAPACITY,
      editions: policy.editions,
      links: env.links,
    },
    ...(demo && issuer && { demo: { issuer, clock: new DemoClock(demo.clock, demo.admin, calendar) } }),
  };
  return { ports, verifier };
};

const open = async (env: DeskEnv): Promise<DeskDatabases> => {
  try {
    return await openDatabases(env);
  } catch (error) {
    throw openingError(error, !env.demo);
  }
};

const serve = async (opened: Opened, signals: EarlySignals, argv: string[]) => {
  const { ports, verifier } = await portsOf(opened);
  const { at, demo = false } = readArguments(argv);
  // Only now: another desk may be filling it at this moment, and would have been met before.
  if (ports.demo) await tellOfHalfADay(opened.env.JUNBAN_DATA_DIR, demo);
  await setFirstClock(ports.demo?.clock, at);
  const app = await createHttpApp(DeskModule.forPorts(ports), {
    name: 'Junban desk',
    description: 'A support desk that keeps its policy: turns in arrival order, honest decisions and dates.',
    logger: opened.log,
    verifier,
    streams: { most: opened.env.MAX_STREAMS },
    hasPages: true,
  });
  await servePages(
    app.getHttpAdapter().getInstance(),
    pageSettingsOf(opened.env, opened.env.demo ? undefined : opened.env.OIDC_ISSUER),
  );
  connectConsumers(
    app,
    CONSUMERS.map((consumer) => app.get<JunbanConsumer<unknown>>(consumer)),
  );
  await app.startAllMicroservices();
  if (demo) await playDemoDay(app, ports.demo, opened.env.JUNBAN_DATA_DIR, () => signals.hasCome);
  const steps = await firstSteps(ports.demo?.issuer);
  const onListening = (url: string) => console.log(steps(url));
  await runUntilSignal(app, { port: opened.env.PORT, onListening }, signals);
};

/** Runs the desk until a signal ends it. Throws StartupError, one sentence with the remedy, for what keeps it from starting. */
export const runDesk = async (source: NodeJS.ProcessEnv, argv: string[]): Promise<void> => {
  const signals = new EarlySignals();
  const { demo } = readArguments(argv);
  const env = readDeskEnv(demo ? { ...DEMO_DEFAULTS, ...source } : source);
  const policy = readPolicy(env, env.demo ? DEMO_HELP_CENTER : undefined);
  const log = createLogger({ name: 'desk', level: env.LOG_LEVEL });
  const tracing = await startTracing('junban-desk', env);
  const databases = await open(env);
  const transport = new InProcessTransport({ databases: databases.outboxes, log });
  try {
    if (!signals.hasCome) await serve({ env, policy, databases, transport, log }, signals, argv);
  } finally {
    await transport.close();
    await databases.close();
    await tracing.end();
  }
};
