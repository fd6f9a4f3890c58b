import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { forgetOldKeys } from '#database';
import { Rounds } from '#service';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { LineBell } from './line-bell.js';
import { TakeBack } from './take-back.js';

const EVERY = 1_000;
const FORGETS_KEYS_EVERY = 3_600_000;

/** What assignment does by itself, each second and whenever it is woken: in one transaction, which locks nothing when idle. */
@Injectable()
export class LineRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('LineRounds');
  private readonly rounds = new Rounds({
    work: () => this.round(),
    everyMillis: EVERY,
    onFailure: (error) =>
      this.log.warn(`a round failed and is repeated: ${error instanceof Error ? error.name : 'unknown'}`),
  });
  private forgetsKeysAt = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly takingBack: TakeBack,
    bell: LineBell,
  ) {
    if (settings.mode === 'push') bell.listen(() => this.rounds.wake());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private async round(): Promise<boolean> {
    const { database, transport } = this.settings;
    const hasTakenBack = await database.transaction((tx) => this.takingBack.takeBack(tx));
    if (hasTakenBack) transport.wake('assignment');
    await this.forgetKeys();
    return hasTakenBack;
  }

  private async forgetKeys(): Promise<void> {
    if (performance.now() < this.forgetsKeysAt) return;
    await forgetOldKeys(this.settings.database);
    this.forgetsKeysAt = performance.now() + FORGETS_KEYS_EVERY;
  }
}
