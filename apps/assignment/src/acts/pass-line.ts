import { Injectable } from '@nestjs/common';
import { assignmentProblem } from '../http/problems.js';
import { lockLine } from '../store/line-row.js';
import { highestTurn, insertPassed, moveWatermark, type Passing } from '../store/passed-turns.js';
import { DeskChanges } from './desk-changes.js';

/** What a pass has done. */
export interface Passed {
  watermark: number;
  passed: number;
  turns: number[];
}

const SHOWN = 100;

/** Lets operators pass the line over turns that hold it up (DESIGN §4.5). */
@Injectable()
export class PassLine {
  constructor(private readonly changes: DeskChanges) {}

  /**
   * Counts every turn up to `through` as settled; one that arrives later stands at its own number. Again with the same
   * turn it does nothing. Throws a Problem for a turn beyond the line.
   */
  pass(through: number, passing: Passing): Promise<Passed> {
    return this.changes.commit(async (tx) => {
      const watermark = await lockLine(tx);
      const highest = await highestTurn(tx);
      if (through > highest) throw assignmentProblem('turn-not-arrived', { params: { through, highest } });
      if (through <= watermark) return { watermark, passed: 0, turns: [] };
      const range = { after: watermark, through, at: await this.changes.now(tx) };
      const turns = await insertPassed(tx, range, passing);
      await moveWatermark(tx, through);
      return { watermark: await lockLine(tx), passed: turns.length, turns: turns.slice(0, SHOWN) };
    });
  }
}
