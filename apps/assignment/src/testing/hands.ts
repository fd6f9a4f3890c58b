import type { WaitingTurn } from '#contracts';
import type { Hand } from '../domain/hands.js';

/** An agent who is there with an empty hand, and wants one turn. */
export const aHand = (agentId: string, over: Partial<Hand> = {}): Hand => ({
  agentId,
  available: true,
  languages: ['ja', 'en'],
  capacity: 1,
  inHand: 0,
  idleSince: 0,
  unfetched: [],
  asks: 0,
  wants: 1,
  ...over,
});

/** A turn that has opened. */
export const aTurn = (turn: number, over: Partial<WaitingTurn> = {}): WaitingTurn => ({
  turn,
  language: 'ja',
  opensAt: 0,
  ...over,
});
