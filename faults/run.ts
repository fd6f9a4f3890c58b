import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '#contracts';
import { randomFrom } from '../libs/contracts/src/model/testing/random.js';
import { type Violation, violationsIn } from './checks/all-checks.js';
import type { Drained } from './checks/evidence.js';
import { History } from './load/history.js';
import type { AssignmentMode, Mood } from './load/agent.js';
import type { Crowd } from './load/crowd.js';
import { Load } from './load/load.js';
import { operationsOf } from './load/operations.js';
import { drawStory, plainStory } from './load/story.js';
import { carryOut } from './plan/carry-out.js';
import type { Planned } from './plan/plan.js';
import { backlogOf, drain } from './reading/drain.js';
import { readEvidence } from './reading/read-evidence.js';
import { BROKERS, LEASE_SECONDS, openWorld, type World } from './world/world.js';

export interface RunOptions {
  seed: number;
  minutes: number;
  plan: readonly Planned[];
  /** What else is done to the world after the plan, while people come and work. */
  besides?: (world: World, load: Load, history: History) => Promise<void>;
  /** How long people wait for an answer, in milliseconds; see {@link Load}. */
  answerWithin?: number;
  /** How agents work under faults; lively unless given. */
  mood?: Mood;
  /** Inquiries a second that the desk is taken to manage; measured before any fault unless given. */
  rate?: number;
  /** How long a desk that doesn't come to rest is waited for, in milliseconds; five minutes unless given. */
  patience?: number;
  /** Six agents, and five customers a second or fewer where the desk is slower, unless given. */
  crowd?: Crowd;
  /** Pull unless given. */
  mode?: AssignmentMode;
  /** Three unless given. */
  brokers?: 1 | 3;
  /** Services that have one process and not two. */
  single?: readonly ServiceName[];
  /** Takes data, logs and history. */
  directory: string;
  /** Given to every process of the services. */
  extra: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Ends the faults early. */
  stop: AbortSignal;
}

/** What a run has come to. */
export interface Verdict {
  violations: Violation[];
  figures: Record<string, number>;
}

/** Inquiries to measure with, before any fault. */
const CALM = 60;
/** New inquiries a second under faults; less where the desk is slower. */
const INQUIRIES = 5;
const DRAIN = 60_000;
/** Nobody waits longer than this for a desk that doesn't come to rest. */
const PATIENCE = 300_000;
const AWAKEN_EVERY = 1_000;

/** Inquiries a second, from the first question to the last answer. */
const measure = async (load: Load, world: World): Promise<number> => {
  const began = performance.now();
  await Promise.all(Array.from({ length: CALM }, (_, index) => load.begin(plainStory(`calm-${index + 1}`))));
  const { left } = await drain(world.admin, PATIENCE);
  if (left.tickets > 0) throw new Error('The desk does not even work without faults.');
  return CALM / ((performance.now() - began) / 1_000);
};

/** Begins stories, as many a second as given, until told to stop or no more are wanted. */
const keepComing = async (load: Load, seed: number, crowd: Crowd, stop: AbortSignal): Promise<number> => {
  const { story, inquiries, atOnce = Infinity, most = Infinity } = crowd;
  let count = 0;
  const began = performance.now();
  while (!stop.aborted && count < most) {
    const due = Math.min(most, ((performance.now() - began) / 1_000) * inquiries);
    for (; count < due && load.underWay < atOnce; count += 1)
      void load.begin(story(`story-${count + 1}`, randomFrom(seed + 1_000 + count)));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return count;
};

/** Load and faults together; how many stories there were, and how many faults. */
const trouble = async (load: Load, world: World, rate: number, history: History, options: RunOptions) => {
  const { seed, minutes, plan, besides, mood = 'lively', say, stop } = options;
  const { crowd = { story: drawStory, inquiries: Math.min(INQUIRIES, rate / 2) } } = options;
  const millis = minutes * 60_000;
  const over = new AbortController();
  load.mood = mood;
  const coming = keepComing(load, seed, crowd, over.signal);
  await carryOut(plan, millis, world, say, stop);
  await besides?.(world, load, history);
  if (crowd.most !== undefined) await coming;
  over.abort();
  // A crowd that is counted is there for what agents do, and not for the faults alone.
  if (crowd.most === undefined) load.mood = 'plain';
  return { stories: await coming, faults: plan.length };
};

/** An armed process may freeze after the last fault: the people at work still come past its kill point. */
const keepAwake = ({ replicas }: World): NodeJS.Timeout =>
  setInterval(() => replicas.forEach(({ process: child }) => child?.kill('SIGCONT')), AWAKEN_EVERY);

const comeToRest = async (load: Load, world: World, rate: number, patience: number): Promise<Drained> => {
  const backlog = (await backlogOf(world.admin)) + load.underWay;
  const limitMillis = DRAIN + (backlog / (0.8 * rate)) * 1_000;
  const began = performance.now();
  await load.storiesEnd(patience);
  const { left } = await drain(world.admin, patience);
  return { millis: performance.now() - began, limitMillis, left };
};

const runIn = async (world: World, options: RunOptions, history: History): Promise<Verdict> => {
  const { seed, say, mode, patience = PATIENCE, answerWithin } = options;
  const { url, issuer } = world;
  const { agents } = options.crowd ?? {};
  const silence = (LEASE_SECONDS + 3) * 1_000;
  const load = await Load.start({
    url,
    issuer,
    history,
    seed,
    silence,
    agents,
    mode,
    patience: answerWithin,
  });
  let awake: NodeJS.Timeout | undefined;
  try {
    const measured = options.rate ?? (await measure(load, world));
    if (!options.rate) say(`${measured.toFixed(1)} inquiries a second without faults`);
    const { stories, faults } = await trouble(load, world, measured, history, options);
    say('no more faults: waiting for the desk to come to rest');
    awake = keepAwake(world);
    const drained = await comeToRest(load, world, measured, patience);
    await load.end();
    const operations = operationsOf(history.attempts);
    const evidence = await readEvidence(world, { operations, held: load.held, drained });
    const unknown = operations.filter(({ outcome }) => outcome === 'unknown').length;
    const figures = {
      stories,
      faults,
      requests: history.attempts.length,
      'operations of unknown outcome': unknown,
      turns: evidence.books.lastTurn,
      'records in Kafka': evidence.log.length,
      'seconds to come to rest': Math.round(drained.millis / 100) / 10,
      'seconds allowed': Math.round(drained.limitMillis / 1_000),
    };
    return { violations: violationsIn(evidence), figures };
  } finally {
    await load.end();
    clearInterval(awake);
  }
};

/** One run of the crash suite, from nothing to its verdict. */
export const runFaults = async (options: RunOptions): Promise<Verdict> => {
  const { directory, extra, say } = options;
  await mkdir(directory, { recursive: true });
  const history = new History(join(directory, 'history.ndjson'));
  let ends = 0;
  const world = await openWorld({
    directory,
    extra,
    brokers: options.brokers ?? BROKERS,
    single: options.single,
    onEnd: ({ service, url }, by) => {
      ends += 1;
      say(`  ${service} at ${url} has ended (${by}) and is started again`);
    },
  });
  try {
    const { violations, figures } = await runIn(world, options, history);
    return { violations, figures: { ...figures, 'processes that ended': ends } };
  } finally {
    await world.close();
    await history.close();
  }
};
