import { SERVICES, type ServiceName } from '#contracts';
import { provisionServices } from '#database';
import { type DeskProcess, startDesk, temporaryDirectory } from '#testing';
import { type Backend, type Gateway, openGateway } from '../gateway.js';
import { answererOf } from '../routes.js';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';

export interface FleetSettings {
  databaseUrl: string;
  brokers: readonly string[];
  issuer: string;
  audience: string;
}

/** The four built services as processes behind one address; a test stops and starts each alone. */
export class ServiceFleet {
  private readonly processes = new Map<ServiceName, DeskProcess>();

  private constructor(
    private readonly settings: FleetSettings,
    private readonly urls: Record<string, string>,
    private readonly backends: Map<ServiceName, Backend[]>,
    readonly gateway: Gateway,
    private readonly attachments: { path: string; remove: () => Promise<void> },
  ) {}

  static async start(settings: FleetSettings): Promise<ServiceFleet> {
    const { services: urls } = await provisionServices(settings.databaseUrl, [...SERVICES]);
    const backends = new Map<ServiceName, Backend[]>();
    const gateway = await openGateway(0, (path) => {
      const service = answererOf(path);
      return service && service !== 'demo' && service !== 'pages' ? backends.get(service) : undefined;
    });
    const fleet = new ServiceFleet(settings, urls, backends, gateway, await temporaryDirectory());
    await Promise.all(SERVICES.map((service) => fleet.start(service)));
    return fleet;
  }

  /** The address of a service's own process. */
  urlOf(service: ServiceName): string {
    return this.processes.get(service)!.url;
  }

  async start(service: ServiceName): Promise<void> {
    const { brokers, issuer, audience } = this.settings;
    const started = await startDesk({
      program: `apps/${service}/src/main.js`,
      dataDir: '',
      env: {
        DATABASE_URL: this.urls[service]!,
        KAFKA_BROKERS: brokers.join(),
        KAFKA_REPLICATION: '1',
        OIDC_ISSUER: issuer,
        OIDC_AUDIENCE: audience,
        GUEST_TOKEN_KEYS: `1:${KEY}`,
        AGENT_KEY: KEY,
        ASSIGNMENT_MODE: 'pull',
        ATTACHMENTS_DIR: this.attachments.path,
        LOG_LEVEL: 'info',
      },
    });
    this.processes.set(service, started);
    this.backends.set(service, [{ port: Number(new URL(started.url).port), isUp: true }]);
  }

  async stop(service: ServiceName): Promise<void> {
    this.backends.delete(service);
    await this.processes.get(service)?.end('SIGTERM');
    this.processes.delete(service);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await Promise.all(SERVICES.map((service) => this.stop(service)));
    await this.attachments.remove();
  }
}
