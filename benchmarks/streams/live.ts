import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ask.js';
import type { Memory } from '../memory-of.js';
import { startServiceProcesses } from '../services/processes.js';
import { Agent, type Answered } from './agent.js';
import { Customer } from './customer.js';

export const CUSTOMERS = 2_000;
export const AGENTS = 50;
export const ANSWERS_PER_SECOND = 50;
const SECONDS = 10;
const AT_ONCE = 50;
/** A Tuesday morning. */
const NOW = '2026-11-24T10:30:00+09:00';

/** What was seen, times in milliseconds. */
export interface Live {
  memory: { intake: Memory; assignment: Memory };
  /** From a reply's request to its customer's stream. */
  answers: number[];
  /** From a turn's start to the streams of those behind it. */
  moves: number[];
  answersPerSecond: number;
}

const inGroups = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let index = 0; index < all.length; index += AT_ONCE)
    results.push(...(await Promise.all(all.slice(index, index + AT_ONCE).map(work))));
  return results;
};

/** Agents answer in turn, each answer at its own moment; late ones don't delay the others. */
const answerSteadily = async (agents: readonly Agent[]): Promise<Answered[]> => {
  const began = performance.now();
  const answered: Promise<Answered>[] = [];
  const busy = new Map<Agent, Promise<unknown>>();
  for (let count = 0; count < SECONDS * ANSWERS_PER_SECOND; count++) {
    const early = began + (count * 1_000) / ANSWERS_PER_SECOND - performance.now();
    if (early > 0) await sleep(early);
    const agent = agents[count % agents.length]!;
    const next = Promise.resolve(busy.get(agent)).then(() => agent.answerNext());
    busy.set(agent, next);
    answered.push(next);
  }
  return Promise.all(answered);
};

/** For each start, how long those who still wait took to be told of it, or of a later one. */
const moveLags = (customers: readonly Customer[], answered: readonly Answered[]): number[] => {
  const starts = answered.toSorted((a, b) => a.turn - b.turn);
  const waiting = customers.filter(({ turn }) => turn > starts.at(-1)!.turn);
  return waiting.flatMap(({ turn, told }) => {
    const place = customers.filter((other) => other.turn < turn).length;
    const news = told.filter(({ ahead }) => ahead < place);
    return starts.map(({ takenAt }, index) => {
      const first = news.find(({ ahead }) => ahead <= place - (index + 1));
      return first ? Math.max(0, first.at - takenAt) : Infinity;
    });
  });
};

const answerLags = (customers: readonly Customer[], answered: readonly Answered[]): number[] => {
  const byTurn = new Map(customers.map((customer) => [customer.turn, customer]));
  return answered.map(({ turn, repliedAt }) => (byTurn.get(turn)!.answeredAt ?? Infinity) - repliedAt);
};

/** Two thousand customers watch their tickets at one intake process, while fifty agents answer fifty a second. */
export const measureLive = async (dataDir: string, brokers: string): Promise<Live> => {
  const services = await startServiceProcesses(dataDir, brokers, { ASSIGNMENT_MODE: 'pull' });
  const people: { leave: () => void }[] = [];
  try {
    await ask('PUT', `${services.url}/demo/clock`, { body: { now: NOW } });
    const [intake, assignment] = [services.urlOf('intake'), services.urlOf('assignment')];
    const customers = await inGroups(Array.from({ length: CUSTOMERS }), () => Customer.come(intake));
    people.push(...customers);
    await inGroups(customers, (customer) => customer.watch(intake));
    while (customers.some(({ status }) => status !== 'queued')) await sleep(100);
    const subjects = Array.from({ length: AGENTS }, (_, index) => `agent-${index + 1}`);
    const agents = await inGroups(subjects, (subject) => Agent.come(services.url, assignment, subject));
    people.push(...agents);
    const began = performance.now();
    const answered = await answerSteadily(agents);
    const seconds = (performance.now() - began) / 1_000;
    await sleep(3_000);
    return {
      memory: { intake: services.memoryOf('intake'), assignment: services.memoryOf('assignment') },
      answers: answerLags(customers, answered),
      moves: moveLags(customers, answered),
      answersPerSecond: answered.length / seconds,
    };
  } finally {
    for (const person of people) person.leave();
    await services.stop();
  }
};
