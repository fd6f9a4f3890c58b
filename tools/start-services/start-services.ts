import { SERVICES, type ServiceName } from '#contracts';
import { EarlySignals } from '#platform';
import { DEMO_AUDIENCE, DemoIssuer } from '../../apps/desk/src/demo/issuer.js';
import { firstSteps } from '../../apps/desk/src/start/first-steps.js';
import { deskSecrets } from '../../apps/desk/src/start/secrets.js';
import { freePorts } from '../kafka-local/free-ports.js';
import { readArguments } from './arguments.js';
import { openDemo } from './demo.js';
import { openEmbedded, openKafka } from './engines.js';
import { readStartEnv, type StartEnv } from './env.js';
import { type Backend, openGateway } from './gateway.js';
import { Replica } from './replica.js';
import { answererOf } from './routes.js';

/** Settings of one service's processes, beyond those that they inherit. */
type SettingsOf = (service: ServiceName) => NodeJS.ProcessEnv;

type Close = () => Promise<unknown>;

interface Started {
  closes: Close[];
  backends: Partial<Record<ServiceName | 'demo', readonly Backend[]>>;
}

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

/** The demonstration on the embedded PostgreSQL: the settings of its services, and who gives out tokens. */
const openDemonstration = async (dataDir: string, replicas: number, url: string, started: Started) => {
  const { urls, admin, close } = await openEmbedded(dataDir, replicas);
  started.closes.push(close);
  const secrets = await deskSecrets(dataDir);
  const issuer = new DemoIssuer(secrets.signingKey, url);
  const demo = await openDemo(admin, issuer, url);
  started.closes.push(demo.close);
  started.backends.demo = [{ port: demo.port, isUp: true }];
  const settingsOf: SettingsOf = (service) => ({
    DATABASE_URL: urls[service],
    OIDC_ISSUER: url,
    OIDC_AUDIENCE: DEMO_AUDIENCE,
    GUEST_TOKEN_KEYS: secrets.guestTokenKeys,
    AGENT_KEY: secrets.agentKey,
    JUNBAN_SIMULATED_CLOCK: 'true',
  });
  return { issuer, settingsOf };
};

const startReplicas = async (
  count: number,
  environmentOf: SettingsOf,
  { closes, backends }: Started,
): Promise<Replica[]> => {
  const ports = await freePorts(SERVICES.length * count);
  const replicas = SERVICES.flatMap((service) => {
    const own = ports.splice(0, count).map((port) => new Replica(service, port, environmentOf(service)));
    backends[service] = own;
    return own;
  });
  closes.push(() => Promise.all(replicas.map((replica) => replica.stop())));
  await Promise.all(replicas.map((replica) => replica.start()));
  return replicas;
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
  const gateway = await openGateway(env.PORT, (path) => {
    const answerer = answererOf(path);
    return answerer && started.backends[answerer];
  });
  started.closes.push(gateway.close);
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
  });
  const replicas = await startReplicas(count, environmentOf, started);
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
