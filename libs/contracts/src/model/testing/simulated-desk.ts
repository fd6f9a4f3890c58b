import type { Language, Outcome, ReplyThen } from '../../events/data.js';
import type { Chronicle } from './chronicle.js';
import { SimulatedClock } from './clock.js';
import { pick } from './random.js';
import { type Grip, type Presence, SimulatedAssignment } from './simulated-assignment.js';
import { SimulatedEligibility } from './simulated-eligibility.js';
import { SimulatedIntake } from './simulated-intake.js';
import { SimulatedScheduling } from './simulated-scheduling.js';
import type { SimulatedService } from './simulated-service.js';
import { type Lane, laneName, Streams } from './streams.js';

const LANGUAGES: readonly Language[] = ['ja', 'ja', 'en'];
const VERDICTS: readonly Outcome[] = [
  ...Array.from({ length: 6 }, () => 'accepted' as const),
  'information-needed',
  'information-needed',
  'declined',
];
const REPLIES: readonly ReplyThen[] = ['answered', 'answered', 'question', 'question', 'closed', 'declined'];

/** More rounds of work than any history has turns. */
const ENDLESS = 2000;

const roster = (): Presence[] => [
  { agentId: 'A', available: true, languages: ['ja'], capacity: 1 },
  { agentId: 'B', available: true, languages: ['ja', 'en'], capacity: 2 },
  { agentId: 'C', available: true, languages: ['en'], capacity: 1 },
  { agentId: 'D', available: false, languages: ['ja'], capacity: 1 },
];

/** One thing that happens; what it happens to is drawn from what there is at that moment. */
export interface Step {
  act: Act;
  a: number;
  b: number;
}

interface Delivery {
  service: SimulatedService;
  lane: Lane;
}

const deliveryName = ({ service, lane }: Delivery): string => `${service.name} reads ${laneName(lane)}`;

type Play = (a: number, b: number) => void;
export type Act = keyof SimulatedDesk['plays'];

/** Four services, customers, agents and operators, played step by step. Nothing in it is random. */
export class SimulatedDesk {
  readonly chronicle: Chronicle = [];
  readonly streams = new Streams();
  readonly clock = new SimulatedClock();
  private readonly surroundings = { streams: this.streams, chronicle: this.chronicle };
  private readonly agents = roster();
  private overtime = false;
  private readonly stalled = new Set<string>();
  private grips: Grip[] = [];
  private readonly formerGrips: Grip[] = [];

  readonly intake = new SimulatedIntake(this.surroundings, this.clock);
  readonly eligibility = new SimulatedEligibility(this.surroundings);
  readonly scheduling = new SimulatedScheduling(this.surroundings, this.clock);
  readonly assignment = new SimulatedAssignment(this.surroundings, this.clock, this.agents, () =>
    this.isOpen(),
  );
  private readonly services: readonly SimulatedService[] = [
    this.intake,
    this.eligibility,
    this.scheduling,
    this.assignment,
  ];

  readonly plays = {
    submit: (a, b) => this.submit(a, b),
    customer: (a, b) => this.intake.act(a, b, pick(VERDICTS, a + b)),
    deliver: (a, b) => this.deliver(a, 1 + (b % 12)),
    stall: (a) => this.toggleStall(a),
    arriveAll: () => this.settle({ retries: false }),
    park: (a) => this.withLane(a, (service, lane) => service.park(lane)),
    retry: (a, b) => pick(this.services, a).retry(b),
    repeat: (a) => this.repeat(a),
    claim: (a) => this.claim(pick(this.agents, a).agentId),
    reply: (a, b) => this.withGrip(a, (grip) => this.reply(grip, pick(REPLIES, b))),
    giveBack: (a) => this.withGrip(a, (grip) => this.giveBack(grip)),
    loseLease: (a) => this.withGrip(a, (grip) => this.assignment.giveBack(grip, false)),
    meddle: (a, b) => this.meddle(a, b),
    presence: (a) => this.togglePresence(pick(this.agents, a)),
    overtime: () => void (this.overtime = !this.overtime),
    time: (a) => this.clock.advance(a % 4 === 0 ? 1 : 2),
    closure: (a) => this.scheduling.close(this.clock.day + (a % 5)),
    pass: () => this.assignment.pass(),
  } satisfies Record<string, Play>;

  play({ act, a, b }: Step): void {
    const play: Play = this.plays[act];
    play(a, b);
  }

  /** Everything published arrives; with `retries` also what was parked. */
  settle({ retries }: { retries: boolean }): void {
    this.stalled.clear();
    while (this.lanes().length > 0) this.deliver(0, 1);
    if (!retries || this.services.every(({ parked }) => parked.length === 0)) return;
    for (const service of this.services) while (service.parked.length > 0) service.retry(0);
    this.settle({ retries });
  }

  /** Customers fall silent, all agents come, time passes every opening, and agents work on until nobody waits. */
  workOff({ retries }: { retries: boolean }): void {
    this.settle({ retries });
    this.clock.advance(1000 - (this.clock.evening ? 1 : 0));
    this.overtime = true;
    for (const agent of this.agents) agent.available = true;
    for (let round = 0; this.claimAll() || this.grips.length > 0; round += 1) {
      if (round === ENDLESS) throw new Error('agents work for ever');
      for (const grip of this.grips) this.reply(grip, 'answered');
    }
    this.settle({ retries });
  }

  private isOpen(): boolean {
    return this.overtime || (!this.clock.evening && !this.scheduling.isClosed(this.clock.day));
  }

  /** One to four customers at once. */
  private submit(a: number, b: number): void {
    for (let i = 0; i <= a % 4; i += 1) this.intake.submit(pick(LANGUAGES, a + i), pick(VERDICTS, b + i));
  }

  private lanes(): Delivery[] {
    return this.services.flatMap((service) => service.backlog().map((lane) => ({ service, lane })));
  }

  private withLane(drawn: number, use: (service: SimulatedService, lane: Lane) => void): void {
    const moving = this.lanes().filter((one) => !this.stalled.has(deliveryName(one)));
    if (moving.length === 0) return;
    const { service, lane } = pick(moving, drawn);
    use(service, lane);
  }

  /** One reader falls behind on one stream, until it is toggled again or everything arrives. */
  private toggleStall(drawn: number): void {
    const lanes = this.lanes();
    if (lanes.length === 0) return;
    const name = deliveryName(pick(lanes, drawn));
    if (!this.stalled.delete(name)) this.stalled.add(name);
  }

  private deliver(drawn: number, count: number): void {
    this.withLane(drawn, (service, lane) => {
      for (let i = 0; i < count; i += 1) service.deliver(lane);
    });
  }

  /** A fact that is known already comes once more. */
  private repeat(drawn: number): void {
    const applied = this.chronicle.filter((one) => one.kind === 'applied');
    if (applied.length === 0) return;
    const { at, event } = pick(applied, drawn);
    if (at === 'intake') this.intake.replica.apply(event);
    if (at === 'assignment') this.assignment.replica.apply(event);
  }

  private claim(agentId: string): void {
    const grip = this.assignment.claim(agentId);
    if (grip) this.grips.push(grip);
  }

  private claimAll(): boolean {
    const before = this.grips.length;
    for (const { agentId } of this.agents) this.claim(agentId);
    return this.grips.length > before;
  }

  private withGrip(drawn: number, use: (grip: Grip) => void): void {
    if (this.grips.length > 0) use(pick(this.grips, drawn));
  }

  /** An agent who is shown a newer statement reads it and may reply again. */
  private reply(grip: Grip, then: ReplyThen): void {
    const newer = this.assignment.reply(grip, then);
    if (newer === undefined) this.letGo(grip);
    else grip.revision = newer;
  }

  private giveBack(grip: Grip): void {
    this.assignment.giveBack(grip, true);
    this.letGo(grip);
  }

  private letGo(grip: Grip): void {
    this.grips = this.grips.filter((one) => one !== grip);
    this.formerGrips.push(grip);
  }

  /** An agent acts on what is no longer in hand. */
  private meddle(a: number, b: number): void {
    if (this.formerGrips.length === 0) return;
    const grip = { ...pick(this.formerGrips, a) };
    if (b % 3 === 0) this.assignment.giveBack(grip, true);
    else this.assignment.reply(grip, pick(REPLIES, b));
  }

  private togglePresence(agent: Presence): void {
    agent.available = !agent.available;
  }
}
