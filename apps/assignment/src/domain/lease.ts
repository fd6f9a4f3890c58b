import type { Connection } from './presence.js';

/** So many times in a row a live stream stands for an act; after that only an act does. */
export const MOST_EXTENSIONS = 2;

/** How an assignment stands at a moment. */
export interface Hold {
  isLeaseOver: boolean;
  /** How often its lease was extended since the last act on the ticket. */
  extensions: number;
  connection: Connection;
  /** The ticket is investigated, until a date that is over or not. */
  investigation?: 'on' | 'over';
}

/** Why a turn stands in line again though nobody has done anything. */
export const ENDED_BY = ['investigation-over', 'connection-lost', 'lease-over'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

/** What becomes of an assignment without an act. An investigation outlasts its agent's absence, not its date. */
export const fateOf = (hold: Hold): 'kept' | 'extended' | EndedBy => {
  if (hold.investigation) return hold.investigation === 'over' ? 'investigation-over' : 'kept';
  if (hold.connection === 'lost') return 'connection-lost';
  if (!hold.isLeaseOver) return 'kept';
  return hold.connection === 'live' && hold.extensions < MOST_EXTENSIONS ? 'extended' : 'lease-over';
};
