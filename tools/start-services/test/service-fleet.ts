import { SERVICES, type ServiceName } from '#contracts';
import { provisionServices } from '#database';
import { type DeskProcess, runToItsEnd, startDesk, temporaryDirectory } from '#testing';
import { type Backend, type Gateway, openGateway } from '../gateway.js';
import { answererOf } from '../routes.js';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';

/** Settings of processes, by name. */
export type Settings = Record<string, string>;

export interface FleetSettings {
  databaseUrl: string;
  brokers: readonly string[];
  issuer: string;
  audience: string;
}

/**
 * The four built services as processes behind one address; a test starts and stops the replicas of each alone. Their
 * clock is the one that the database has.
 */
export class ServiceFleet {
  private readonly replicas = new Map<ServiceName, DeskProcess[]>();

  private constructor(
    private readonly settings: FleetSettings,
    private readonly urls: Record<string, string>,
    private readonly backends: Map<ServiceName, Backend[]>,
    readonly gateway: Gateway,
    private readonly attachments: { path: string; remove: () => Promise<void> },
  ) {}

  /** Starts one replica of each service. */
  static async start(settings: FleetSettings, own?: Settings): Promise<ServiceFleet> {
    const { services: urls } = await provisionServices(settings.databaseUrl, [...SERVICES]);
    const backends = new Map<ServiceName, Backend[]>();
    const gateway = await openGateway(0, (path) => {
      const service = answererOf(path);
      return service && service !== 'demo' && service !== 'pages' ? backends.get(service) : undefined;
    });
    const fleet = new ServiceFleet(settings, urls, backends, gateway, await temporaryDirectory());
    await Promise.all(SERVICES.map((service) => fleet.start(service, own)));
    return fleet;
  }

  /** The address of a service's first process. */
  urlOf(service: ServiceName): string {
    return this.of(service)[0]!.url;
  }

  /** The address of a service's own database. */
  databaseOf(service: ServiceName): string {
    return this.urls[service]!;
  }

  /** What a service's processes of now have said. */
  saidBy(service: ServiceName): string {
    return this.of(service)
      .map((each) => each.output())
      .join('');
  }

  /** Starts one more replica. Throws with what it said when it ends instead. */
  async start(service: ServiceName, own?: Settings): Promise<void> {
    const started = await startDesk(this.program(service, own));
    this.set(service, [...this.of(service), started]);
  }

  /** Runs the migration job of a service. */
  async migrate(service: ServiceName, own?: Settings): Promise<void> {
    const { code, complained } = await runToItsEnd({ ...this.program(service, own), args: ['migrate'] });
    if (code !== 0) throw new Error(`The migration of ${service} ended with ${code}: ${complained}`);
  }

  /** Sends no more requests to a service's replicas of now, or to the first ones of them, and stops them. */
  async stop(service: ServiceName, count = Infinity): Promise<void> {
    const leaving = this.of(service).slice(0, count);
    this.set(service, this.of(service).slice(count));
    await Promise.all(leaving.map((each) => each.end('SIGTERM')));
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await Promise.all(SERVICES.map((service) => this.stop(service)));
    await this.attachments.remove();
  }

  private of(service: ServiceName): DeskProcess[] {
    return this.replicas.get(service) ?? [];
  }

  private set(service: ServiceName, replicas: DeskProcess[]): void {
    this.replicas.set(service, replicas);
    const backends = replicas.map(({ url }) => ({ port: Number(new URL(url).port), isUp: true }));
    this.backends.set(service, backends);
  }

  private program(service: ServiceName, own?: Settings) {
    const { brokers, issuer, audience } = this.settings;
    return {
      program: `apps/${service}/src/main.js`,
      dataDir: '',
      env: {
        DATABASE_URL: this.databaseOf(service),
        KAFKA_BROKERS: brokers.join(),
        KAFKA_REPLICATION: '1',
        OIDC_ISSUER: issuer,
        OIDC_AUDIENCE: audience,
        GUEST_TOKEN_KEYS: `1:${KEY}`,
        AGENT_KEY: KEY,
        ASSIGNMENT_MODE: 'pull',
        ATTACHMENTS_DIR: this.attachments.path,
        LOG_LEVEL: 'info',
        JUNBAN_SIMULATED_CLOCK: 'true',
        ...own,
      },
    };
  }
}
