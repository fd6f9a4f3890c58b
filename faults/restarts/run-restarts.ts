import type { ServiceName } from '#contracts';
import { drawHastyStory } from '../load/crowd.js';
import { plainStory } from '../load/story.js';
import type { History } from '../load/history.js';
import type { Load } from '../load/load.js';
import { runFaults, type RunOptions, type Verdict } from '../run.js';
import type { World } from '../world/world.js';
import type { RestartArguments } from './arguments.js';
import { failedRequests } from './failed-requests.js';
import { Follower } from './follower.js';
import { GroupWatch } from './group-watch.js';
import { restart } from './restart.js';

const RESTARTED: readonly ServiceName[] = ['intake', 'assignment'];
const FOLLOWERS = 4;
/** Inquiries a second: there is always something on its way. */
const INQUIRIES = 6;
const CUSTOMERS = 40;
/** What the desk is taken to get through on a busy machine, in turns a second. */
const SLOWEST = 3;
/** A busy machine may be slow, but nobody is to go without an answer. */
const ANSWER_WITHIN = 30_000;
const PATIENCE = 300_000;

/** People whose pages show tickets that nobody answers: they follow them for the whole time. */
const openFollowers = async ({ url }: World, load: Load): Promise<Follower[]> => {
  const open = async (label: string) => {
    const story = plainStory(label);
    await load.begin({ ...story, inquiry: { ...story.inquiry, topic: 'new-coin' } });
    const { ticketId, token } = load.held.find((held) => held.label === label)!;
    return new Follower(`${url}/v1/tickets/${ticketId}/stream`, token);
  };
  return Promise.all(Array.from({ length: FOLLOWERS }, (_, index) => open(`followed-${index + 1}`)));
};

const seconds = (millis: number): string => `${(millis / 1_000).toFixed(1)} s`;

/** Restarts every process of intake and assignment, one after the other; what went wrong. */
const restartAll = async (
  world: World,
  load: Load,
  history: History,
  { rounds, isKill }: RestartArguments,
  say: RunOptions['say'],
): Promise<string[]> => {
  const groups = await GroupWatch.open(world.kafka.brokers);
  const found: string[] = [];
  try {
    for (const service of RESTARTED) await groups.settled(service, 2);
    const followers = await openFollowers(world, load);
    for (let round = 0; round < rounds; round += 1)
      for (const replica of world.replicas.filter(({ service }) => RESTARTED.includes(service))) {
        const { ended, readAgain, violations } = await restart(
          replica,
          groups,
          isKill ? 'SIGKILL' : 'SIGTERM',
        );
        say(
          `${replica.service} ended after ${seconds(ended)}, all was read again after ${seconds(readAgain)}`,
        );
        found.push(...violations);
      }
    for (const follower of followers) await follower.leave();
    const streams = followers.reduce((sum, follower) => sum + follower.streams, 0);
    say(`${FOLLOWERS} people followed their tickets on ${streams} streams`);
    found.push(...followers.flatMap(({ complaints }) => complaints));
  } finally {
    await groups.close();
  }
  return [...found, ...failedRequests(history.attempts)];
};

/** A desk at work whose processes are restarted one after the other: nobody may notice. */
export const runRestarts = async (
  wanted: RestartArguments,
  outside: Pick<RunOptions, 'directory' | 'say' | 'stop'>,
): Promise<{ verdict: Verdict; noticed: string[] }> => {
  let noticed: string[] = [];
  const verdict = await runFaults({
    ...outside,
    seed: wanted.seed,
    mood: 'plain',
    minutes: 0,
    plan: [],
    besides: async (world, load, history) => {
      noticed = await restartAll(world, load, history, wanted, outside.say);
    },
    answerWithin: ANSWER_WITHIN,
    crowd: { story: drawHastyStory, inquiries: INQUIRIES, atOnce: CUSTOMERS },
    rate: SLOWEST,
    patience: PATIENCE,
    brokers: 1,
    single: ['eligibility', 'scheduling'],
    extra: { SHUTDOWN_DELAY_SECONDS: String(wanted.delay) },
  });
  return { verdict, noticed };
};
