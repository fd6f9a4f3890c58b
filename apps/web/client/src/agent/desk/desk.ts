import { useEffect, useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/api/problem.js';
import { follow } from '../../shared/live/live.js';
import type { AgentState, Ticket } from '../types.js';
import { arrivedIn, type Hold, holdOf } from './arrivals.js';
import { type Heard, heardAnswer, heardState, known, nothingHeard, OVERTAKEN_MS, settled } from './heard.js';
import { notifyOfTurn } from './notify.js';

/** What the page knows of the desk. */
export interface Desk {
  /** Undefined until the first state has come. */
  state?: AgentState;
  isConnected: boolean;
  /** The stream is refused for good. */
  refused?: Problem;
  /** Turns that came by themselves and have not been opened yet. */
  arrivals: readonly Ticket[];
}

const BEFORE: Desk = { isConnected: true, arrivals: [] };

let desk = BEFORE;
/** Holds that the agent knows of: what is not among them has arrived. Undefined until the first state. */
let familiar: ReadonlySet<Hold> | undefined;
/** Holds that the agent has ended, although the stream may still show them. */
const left = new Set<Hold>();
let heard: Heard<AgentState> = nothingHeard();
let settling: ReturnType<typeof setTimeout> | undefined;
const readers = new Set<() => void>();

const tell = (next: Desk): void => {
  desk = next;
  for (const reader of readers) reader();
};

const without = (state: AgentState): AgentState => ({
  ...state,
  tickets: state.tickets.filter((ticket) => !left.has(holdOf(ticket))),
});

/** Shows the desk as it is known best; before the first state there is nothing to show. */
const show = (): void => {
  const best = known(heard);
  if (!best) return;
  const state = without(best);
  const arrived = familiar ? arrivedIn(familiar, state.tickets) : [];
  familiar = new Set([...(familiar ?? []), ...state.tickets.map(holdOf)]);
  const isThere = ({ ticketId }: Ticket) => state.tickets.some((ticket) => ticket.ticketId === ticketId);
  tell({ ...desk, state, arrivals: [...desk.arrivals.filter(isThere), ...arrived] });
  for (const { turn } of arrived) notifyOfTurn(turn);
};

const onState = (state: AgentState): void => {
  heard = heardState(heard, state, performance.now());
  show();
};

const reset = (): void => {
  familiar = undefined;
  heard = nothingHeard();
  clearTimeout(settling);
  left.clear();
  desk = BEFORE;
};

/** Follows the desk for as long as the console is shown. */
export const useDeskStream = (): void =>
  useEffect(() => {
    const end = follow<AgentState>({
      path: '/agent/v1/stream',
      event: 'state',
      onState,
      onConnected: (isConnected) => tell({ ...desk, isConnected }),
      onRefused: (refused) => tell({ ...desk, refused }),
    });
    return () => {
      end();
      reset();
    };
  }, []);

const subscribe = (reader: () => void) => {
  readers.add(reader);
  return () => readers.delete(reader);
};

export const useDesk = (): Desk => useSyncExternalStore(subscribe, () => desk);

/** The turn that has come by itself and is to be opened first. */
export const firstArrival = (): Ticket | undefined => desk.arrivals[0];

/** Whether the agent cannot know yet that they have it in hand. */
export const isNews = (ticketId: string): boolean => {
  const isIt = (ticket: Ticket) => ticket.ticketId === ticketId;
  return desk.arrivals.some(isIt) || !desk.state?.tickets.some(isIt);
};

/** The agent has taken it or opened it: it is no news. */
export const opened = (ticket: Ticket): void => {
  familiar = new Set([...(familiar ?? []), holdOf(ticket)]);
  const arrivals = desk.arrivals.filter(({ ticketId }) => ticketId !== ticket.ticketId);
  if (arrivals.length !== desk.arrivals.length) tell({ ...desk, arrivals });
};

/** What an answer tells before the stream does, whose next state may have been read before. */
export const changed = (part: Partial<AgentState>): void => {
  heard = heardAnswer(heard, part, performance.now());
  clearTimeout(settling);
  settling = setTimeout(() => {
    heard = settled(heard);
    show();
  }, OVERTAKEN_MS);
  show();
};

/** The agent has answered it or given it back: it is gone at once. */
export const leave = (ticket: Ticket): void => {
  left.add(holdOf(ticket));
  show();
};
