import { pick, type Random } from '../../libs/contracts/src/model/testing/random.js';
import type { Language } from '#contracts';

/** What becomes of a ticket from its customer's side, beyond the inquiry. */
export type Sequel = 'nothing' | 'information' | 'message' | 'follow-up' | 'withdrawal';

/** One customer's doings, drawn before anything happens. */
export interface Story {
  /** The inquiry's subject, by which it is known again in the end. */
  label: string;
  /** A signed-in customer's subject; a guest has none. */
  person?: string;
  inquiry: { language: Language; topic: string } & Record<string, unknown>;
  /** What the policy must say of it. */
  outcome: 'accepted' | 'declined' | 'information-needed';
  sequel: Sequel;
  /** How long after the answer the sequel comes, in milliseconds. */
  pause: number;
  /** Gives up when the first answer is lost, and has no proof that there is a ticket. */
  isImpatient: boolean;
  /** Sends the inquiry twice at a time under one key. */
  isTwin: boolean;
}

export const CUSTOMERS = Array.from({ length: 10 }, (_, index) => `customer-${index + 1}`);

const ENVIRONMENT = { browser: 'Firefox', browserVersion: '145', device: 'Windows 11' };

type Plot = Pick<Story, 'outcome'> & { topic: string; guest: boolean; more?: object; sequels: Sequel[] };

const ORDINARY: Sequel[] = ['nothing', 'nothing', 'nothing', 'nothing', 'message', 'follow-up', 'withdrawal'];

/** How often each comes is how often it stands here. All who sign in are on the paid plan. */
const PLOTS: readonly Plot[] = [
  ...Array.from({ length: 4 }, () => ({
    topic: 'sign-in',
    guest: true,
    outcome: 'accepted' as const,
    sequels: ORDINARY,
  })),
  ...Array.from({ length: 4 }, () => ({
    topic: 'problem',
    guest: false,
    outcome: 'accepted' as const,
    more: { environment: ENVIRONMENT, details: { steps: 'I pressed the button.' } },
    sequels: ORDINARY,
  })),
  {
    topic: 'problem',
    guest: false,
    outcome: 'information-needed',
    more: { environment: ENVIRONMENT },
    sequels: ['information', 'information', 'information', 'nothing', 'withdrawal'],
  },
  { topic: 'tax', guest: false, outcome: 'declined', sequels: ['nothing'] },
  { topic: 'operation', guest: true, outcome: 'declined', sequels: ['nothing'] },
];

const chance = (random: Random, percent: number): boolean => random(100) < percent;

/** Draws one story. Pure but for the random numbers. */
export const drawStory = (label: string, random: Random): Story => {
  const { topic, guest, outcome, more, sequels } = pick(PLOTS, random(PLOTS.length));
  const person = pick(CUSTOMERS, random(CUSTOMERS.length));
  return {
    label,
    ...(!guest && { person }),
    inquiry: {
      language: chance(random, 50) ? 'ja' : 'en',
      topic,
      subject: label,
      message: `What ${label} has to say.`,
      ...(guest && { registeredEmail: 'guest@customer.example' }),
      ...more,
    },
    outcome,
    sequel: pick(sequels, random(sequels.length)),
    pause: random(4_000),
    isImpatient: chance(random, 15),
    isTwin: chance(random, 10),
  };
};

/** One that is answered without further ado: to measure with. */
export const plainStory = (label: string): Story => ({
  label,
  inquiry: {
    language: 'en',
    topic: 'sign-in',
    subject: label,
    message: `What ${label} has to say.`,
    registeredEmail: 'guest@customer.example',
  },
  outcome: 'accepted',
  sequel: 'nothing',
  pause: 0,
  isImpatient: false,
  isTwin: false,
});
