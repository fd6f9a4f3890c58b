import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Metrics, type Sample, sharedLook } from '#platform';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { highestTurn } from '../store/queue-counts.js';
import { DeskHours } from './desk-hours.js';
import { type Queue, ReadQueue } from './read-queue.js';

interface Line extends Queue {
  highest: number;
  isOpen: boolean;
}

/** A gauge of the line; what each replica says the same of is not to be added up. */
interface LineGauge {
  name: string;
  help: string;
  labelNames?: string[];
  show: (line: Line) => Sample[];
}

const GAUGES: LineGauge[] = [
  {
    name: 'junban_turns_waiting',
    help: 'Turns that wait in line, open or not, by language',
    labelNames: ['language'],
    show: ({ waiting }) =>
      Object.entries(waiting).map(([language, value]) => ({ labels: { language }, value })),
  },
  {
    name: 'junban_turns_in_hand',
    help: 'Turns that agents have in hand',
    show: ({ inHand }) => [{ value: inHand }],
  },
  {
    name: 'junban_line_oldest_open_seconds',
    help: 'How long the lowest waiting turn has waited within support hours; 0 where none waits',
    show: ({ oldestOpenMillis = 0 }) => [{ value: oldestOpenMillis / 1_000 }],
  },
  {
    name: 'junban_line_watermark_turn',
    help: 'The turn up to which every one is settled',
    show: ({ watermark }) => [{ value: watermark }],
  },
  {
    name: 'junban_line_watermark_lag_turns',
    help: 'Turns from the watermark to the highest turn that is known here',
    show: ({ highest, watermark }) => [{ value: Math.max(0, highest - watermark) }],
  },
  {
    name: 'junban_desk_open',
    help: 'Whether turns are given now, in support hours or overtime: 1 or 0',
    show: ({ isOpen }) => [{ value: isOpen ? 1 : 0 }],
  },
];

/** Shows how the line stands, from one look a scrape. */
@Injectable()
export class LineMetrics {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly reading: ReadQueue,
    private readonly hours: DeskHours,
    metrics: Metrics,
  ) {
    const look = sharedLook(() => this.look());
    for (const { show, ...gauge } of GAUGES)
      metrics.gauge({ ...gauge, samples: async () => show(await look()) });
  }

  private async look(): Promise<Line> {
    const database: Pick<Tx, 'query'> = this.settings.database;
    const queue = await this.reading.queue();
    const isOpen = await this.hours.areOpen(database, await this.settings.database.businessNow());
    return { ...queue, isOpen, highest: await highestTurn(database) };
  }
}
