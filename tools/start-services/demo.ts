import { Controller, Get, Inject, Module } from '@nestjs/common';
import { createCalendar } from '#calendar';
import { type Database, SimulatedClock } from '#database';
import { createHttpApp, createLogger, createTokenVerifier, Public } from '#platform';
import { DemoClock } from '../../apps/desk/src/demo/clock.js';
import { DemoClockController } from '../../apps/desk/src/demo/clock.controller.js';
import { DEMO_AUDIENCE, DemoIssuer } from '../../apps/desk/src/demo/issuer.js';
import { DemoTokensController } from '../../apps/desk/src/demo/tokens.controller.js';

const ISSUER_URL = Symbol('issuer url');

/** What services ask an OpenID issuer. */
@Public()
@Controller()
class DiscoveryController {
  constructor(
    @Inject(ISSUER_URL) private readonly issuer: string,
    private readonly demo: DemoIssuer,
  ) {}

  @Get('.well-known/openid-configuration')
  document() {
    return { issuer: this.issuer, jwks_uri: `${this.issuer}/demo/keys` };
  }

  @Get('demo/keys')
  keys() {
    return this.demo.keys();
  }
}

@Module({})
class DemoModule {}

/** Serves the demonstration's tokens and clock at some port, as an OpenID issuer of that name. */
export const openDemo = async (admin: Database, issuer: DemoIssuer, issuerUrl: string) => {
  const clock = new DemoClock(await SimulatedClock.create(admin), admin, createCalendar());
  const root = {
    module: DemoModule,
    controllers: [DiscoveryController, DemoTokensController, DemoClockController],
    providers: [
      { provide: ISSUER_URL, useValue: issuerUrl },
      { provide: DemoIssuer, useValue: issuer },
      { provide: DemoClock, useValue: clock },
    ],
  };
  const app = await createHttpApp(root, {
    name: 'Junban demonstration',
    logger: createLogger({ name: 'demonstration', level: 'warn' }),
    verifier: createTokenVerifier({ issuer: issuerUrl, audience: DEMO_AUDIENCE, keys: issuer.keys() }),
  });
  await app.init();
  const url = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  return { port: Number(new URL(url).port), close: () => app.close() };
};
