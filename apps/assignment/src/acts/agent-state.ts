import type { DateTime } from 'luxon';
import { deskState, type DeskCalendar } from '#calendar';
import type { Language } from '#contracts';
import type { Tx } from '#database';
import { LANGUAGES } from '../domain/languages.js';
import { countWaitingUpTo, readAgents } from '../store/agent-streams.js';
import { inHandOfAgents, noteSeen } from '../store/assignment-rows.js';
import { japanTime } from '../store/message-rows.js';
import type { DeskHours } from './desk-hours.js';
import { type Presence, presenceOf } from './presence.js';
import { openInHand, readSheets, type TicketSheet } from './ticket-sheet.js';

/** What is one agent's alone of what they are told of. */
export interface OwnState {
  presence: Presence;
  tickets: TicketSheet[];
}

/** What every agent is told of. */
export interface Common {
  desk: {
    /** Turns are given. */
    open: boolean;
    /** RFC 3339: the next opening, while closed. */
    opensAt?: string;
    /** RFC 3339: until when turns are given although the hours of support are over. */
    overtimeUntil?: string;
  };
  waiting: Record<Language, number>;
}

/** All that an agent is told of. */
export type AgentState = OwnState & Common;

const MOST_COUNTED = 1_000;

/** Counts how many wait, unless that is known. */
export const readCommon = async (
  tx: Pick<Tx, 'query'>,
  { now, calendar, hours }: { now: DateTime; calendar: DeskCalendar; hours: DeskHours },
  waiting?: Common['waiting'],
): Promise<Common> => {
  const { open, opensAt } = deskState(now, calendar);
  const overtime = await hours.overtime(tx, now);
  return {
    desk: {
      open: open || overtime !== undefined,
      ...(opensAt !== undefined && !overtime && { opensAt }),
      ...(overtime && { overtimeUntil: japanTime(overtime.until) }),
    },
    waiting: waiting ?? (await countWaitingUpTo(tx, LANGUAGES, MOST_COUNTED)),
  };
};

/** Reads what these agents have, for them to see; however many they are, by the same few statements. */
export const readOwnStates = async (
  tx: Pick<Tx, 'query'>,
  agentIds: readonly string[],
): Promise<Map<string, OwnState>> => {
  if (agentIds.length === 0) return new Map();
  const agents = await readAgents(tx, agentIds);
  const inHand = await inHandOfAgents(tx, agentIds);
  await noteSeen(tx, inHand);
  const sheets = await readSheets(tx, await openInHand(tx, inHand));
  const sheetsOf = Map.groupBy(sheets, ({ assignment }) => assignment!.agentId);
  return new Map(
    agents.map((agent) => {
      const own = inHand.filter(({ agentId }) => agentId === agent.agentId);
      return [
        agent.agentId,
        { presence: presenceOf(agent, own), tickets: sheetsOf.get(agent.agentId) ?? [] },
      ];
    }),
  );
};
