import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { sqlStateOf } from '#database';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { writeAudit } from '../store/audit.js';
import { clusterOfTrail, readCluster } from '../store/trail-cluster.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Tells the trail in which cluster it goes on: a copy of it elsewhere has transactions numbered by another count, which say
 * nothing to claims there. Before any claim is made.
 */
@Injectable()
export class OpenTrail implements OnApplicationBootstrap {
  private readonly log = new Logger('OpenTrail');

  private opening?: Promise<void>;

  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** Once, though an application with consumers is told twice that it has started. */
  onApplicationBootstrap(): Promise<void> {
    return (this.opening ??= this.openIfPossible());
  }

  /** Writes an entry where the last one of its kind was written in another cluster. */
  async open(): Promise<void> {
    const { database } = this.settings;
    const cluster = await readCluster(database);
    if ((await clusterOfTrail(database)) === cluster) return;
    await database.transaction(async (tx) => {
      const at = (await database.businessNow(tx)).toISO();
      await writeAudit(tx, [{ at, act: 'trail-opened', cause: 'start', detail: { cluster } }]);
    });
  }

  private async openIfPossible(): Promise<void> {
    try {
      await this.open();
    } catch (error) {
      if (sqlStateOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
      this.log.warn('this role may not read pg_control_system(): the trail cannot tell when it was restored');
    }
  }
}
