import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/access.js';
import { platformProblem } from '../problems/catalogue.js';
import { Metrics } from '../metrics/metrics.js';
import { Departure } from '../startup/departure.js';
import { type CheckResult, ReadinessRegistry } from './readiness-registry.js';

const STOPPING: Record<string, CheckResult> = { process: { status: 'failed', reason: 'it is stopping' } };

/** What machines ask: does it live, may it be sent requests, how is it doing. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessRegistry,
    private readonly metrics: Metrics,
    private readonly departure: Departure,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready() {
    // At once: there is little time to be forgotten in.
    const checks = this.departure.isAnnounced ? STOPPING : await this.readiness.run();
    const failed = Object.keys(checks).filter((name) => checks[name]?.status === 'failed');
    if (failed.length > 0)
      throw platformProblem('not-ready', { params: { failed: failed.join(', ') }, members: { checks } });
    return { status: 'ready', checks };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape() {
    return this.metrics.registry.metrics();
  }
}
