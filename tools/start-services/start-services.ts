import { EarlySignals } from '#platform';
import { firstSteps } from '../../apps/desk/src/start/first-steps.js';
import { readArguments } from './arguments.js';
import { attachmentsPlace } from './attachments-place.js';
import { openDemonstration } from './demonstration.js';
import { openKafka } from './engines.js';
import { readStartEnv, type StartEnv } from './env.js';
import { openPages } from './pages.js';
import { startReplicas } from './replicas.js';
import { type SettingsOf, type Started, startGateway } from './started.js';

/** The Kafka of KAFKA_BROKERS, or one of our own. No more copies are asked for than there seem to be brokers. */
const settingsOfKafka = async (
  { KAFKA_BROKERS: given, KAFKA_REPLICATION: copies }: StartEnv,
  { closes }: Started,
): Promise<NodeJS.ProcessEnv> => {
  if (given) return { KAFKA_REPLICATION: String(copies ?? Math.min(3, given.split(',').length)) };
  const { brokers, close } = await openKafka();
  closes.push(close);
  return { KAFKA_BROKERS: brokers, KAFKA_REPLICATION: '1' };
};

const signalled = (signals: EarlySignals): Promise<void> =>
  new Promise((resolve) => {
    signals.once('SIGINT', resolve);
    signals.once('SIGTERM', resolve);
  });

/** Starts everything, in an order in which the last ones need the first ones, and waits for a signal. */
const run = async (source: NodeJS.ProcessEnv, argv: string[], signals: EarlySignals, started: Started) => {
  const { replicas: count } = readArguments(argv);
  const env = readStartEnv(source);
  const gateway = await startGateway(env.PORT, started);
  const kafka = await settingsOfKafka(env, started);
  const demo = env.DATABASE_URL
    ? undefined
    : await openDemonstration(env.JUNBAN_DATA_DIR, count, gateway.url, started);
  if (signals.hasCome) return;
  const environmentOf: SettingsOf = (service) => ({
    ...source,
    LOG_LEVEL: env.LOG_LEVEL,
    ...kafka,
    ...demo?.settingsOf(service),
    ...attachmentsPlace(env.JUNBAN_DATA_DIR, source),
    HELP_CENTER_FILE: source['HELP_CENTER_FILE'] || demo?.helpCenterFile,
  });
  const replicas = await startReplicas(
    () => count,
    started,
    (service) => ({
      env: () => environmentOf(service),
      onEnd: ({ url }) => console.error(`${service} at ${url} has ended and is started again.`),
    }),
  );
  await openPages(env, started);
  const steps = await firstSteps(demo?.issuer);
  console.log(steps(gateway.url));
  for (const { service, url } of replicas) console.log(`  ${service.padEnd(11)} ${url}`);
  await signalled(signals);
  // Who asks twice doesn't want to wait; what was started here ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.once(signal, () => signals.exit(1));
};

/** Runs the four services as processes until a signal ends them. Throws StartupError for what keeps them from starting. */
export const startServices = async (source: NodeJS.ProcessEnv, argv: string[]): Promise<void> => {
  const signals = new EarlySignals();
  const started: Started = { closes: [], backends: {} };
  try {
    await run(source, argv, signals, started);
  } finally {
    for (const close of started.closes.reverse()) await close();
  }
};
