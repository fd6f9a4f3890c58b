import { Inject, Injectable } from '@nestjs/common';
import type { DateTime } from 'luxon';
import { deskState } from '#calendar';
import type { Tx } from '#database';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type Overtime, readOvertime } from '../store/overtime-row.js';

/** Whether turns are given: in the hours of support, and in overtime that an operator opened (DESIGN §4.3). */
@Injectable()
export class DeskHours {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async areOpen(tx: Pick<Tx, 'query'>, now: DateTime): Promise<boolean> {
    if (deskState(now, this.settings.calendar).open) return true;
    return (await this.overtime(tx, now)) !== undefined;
  }

  /** The overtime that holds now. */
  async overtime(tx: Pick<Tx, 'query'>, now: DateTime): Promise<Overtime | undefined> {
    const overtime = await readOvertime(tx);
    return overtime && overtime.until > now.toJSDate() ? overtime : undefined;
  }
}
