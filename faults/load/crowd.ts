import { pick, type Random } from '../../libs/contracts/src/model/testing/random.js';
import type { Employee } from './load.js';
import { drawStory, type Story } from './story.js';

/** Who works at the desk, and who comes to it how fast. */
export interface Crowd {
  agents?: readonly Employee[];
  story: (label: string, random: Random) => Story;
  /** Inquiries a second. */
  inquiries: number;
  /** So many customers are under way at most: who waits for an answer keeps the next from coming. No bound unless given. */
  atOnce?: number;
  /** So many in all; they keep coming for as long as there are faults unless given. */
  most?: number;
}

const LANGUAGES: readonly Employee['languages'][] = [['ja'], ['en'], ['ja', 'en']];

/** Agents of the two languages, some of whom work on two tickets at a time. Pure but for the random numbers. */
export const drawAgents = (count: number, random: Random): Employee[] =>
  Array.from({ length: count }, () => ({
    languages: pick(LANGUAGES, random(LANGUAGES.length)),
    capacity: random(10) === 0 ? 2 : 1,
  }));

/** A story whose customer doesn't wait for the desk: thousands of them would be a load of their own. */
export const drawHastyStory = (label: string, random: Random): Story => {
  const story = drawStory(label, random);
  const waits = story.sequel === 'follow-up' || story.sequel === 'information';
  return waits ? { ...story, sequel: 'nothing' } : story;
};
