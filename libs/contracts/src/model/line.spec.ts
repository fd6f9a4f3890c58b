import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '../events/event.js';
import {
  advanceWatermark,
  type AgentState,
  hasOutcome,
  isInHand,
  isWaiting,
  type LineState,
  nextTurnFor,
  type WaitingTurn,
} from './line.js';
import {
  dated,
  decided,
  erased,
  held,
  lapsed,
  message,
  received,
  replied,
  requeued,
  started,
  ticketAfter,
  withdrawn,
} from './testing/builders.js';

const inLine = [received(), decided(), dated()];
const OPENING = Date.parse('2026-11-24T10:00:00.000+09:00');

const anAgent = (over: Partial<AgentState> = {}): AgentState => ({
  agentId: 'A',
  available: true,
  languages: ['ja'],
  capacity: 1,
  inHand: 0,
  ...over,
});

const aTurn = (turn: number, over: Partial<WaitingTurn> = {}): WaitingTurn => ({
  turn,
  language: 'ja',
  opensAt: OPENING,
  ...over,
});

const aLine = (over: Partial<LineState> = {}): LineState => ({
  watermark: 100,
  now: OPENING,
  open: true,
  agents: [anAgent()],
  ...over,
});

const offered = (waiting: WaitingTurn[], line: Partial<LineState> = {}, agent: Partial<AgentState> = {}) =>
  nextTurnFor(anAgent(agent), waiting, aLine(line))?.turn;

describe('An agent who asks for the next turn', () => {
  it('is given the lowest that waits', () => {
    expect(offered([aTurn(3), aTurn(4)])).toBe(3);
  });

  it('is given nothing when nobody waits', () => {
    expect(offered([])).toBeUndefined();
  });

  it.each<[string, WaitingTurn[], Partial<LineState>, Partial<AgentState>, number | undefined]>([
    ['is given a turn at the watermark', [aTurn(3)], { watermark: 3 }, {}, 3],
    ['is given no turn above the watermark', [aTurn(3)], { watermark: 2 }, {}, undefined],
    ['is given a turn from its opening on', [aTurn(3)], { now: OPENING }, {}, 3],
    ['is given no turn before its opening', [aTurn(3)], { now: OPENING - 1 }, {}, undefined],
    [
      'is given what opens now before what opens later',
      [aTurn(3, { opensAt: OPENING + 1 }), aTurn(4)],
      {},
      {},
      4,
    ],
    ['is given nothing while the desk is closed', [aTurn(3)], { open: false }, {}, undefined],
    ['is given no turn in a language not spoken', [aTurn(3, { language: 'en' })], {}, {}, undefined],
    ['is given the next in a language spoken', [aTurn(3, { language: 'en' }), aTurn(4)], {}, {}, 4],
    [
      'is given any language of several spoken',
      [aTurn(3, { language: 'en' })],
      {},
      { languages: ['ja', 'en'] },
      3,
    ],
    ['is given nothing while away', [aTurn(3)], {}, { available: false }, undefined],
    ['is given nothing with both hands full', [aTurn(3)], {}, { capacity: 2, inHand: 2 }, undefined],
    ['is given a second turn where capacity allows', [aTurn(3)], {}, { capacity: 2, inHand: 1 }, 3],
  ])('%s', (_sentence, waiting, line, agent, expected) => {
    expect(offered(waiting, line, agent)).toBe(expected);
  });
});

describe('A turn that its agent gave away', () => {
  const givenAway = [aTurn(3, { returnedBy: 'A' }), aTurn(4)];

  it.each<[string, AgentState[], number]>([
    ['goes to another who may take it', [anAgent({ agentId: 'B' })], 4],
    ['comes back when the other is away', [anAgent({ agentId: 'B', available: false })], 3],
    [
      'comes back when the other does not speak its language',
      [anAgent({ agentId: 'B', languages: ['en'] })],
      3,
    ],
    ['comes back when the other has both hands full', [anAgent({ agentId: 'B', inHand: 1 })], 3],
    ['comes back when there is nobody else', [], 3],
  ])('%s', (_sentence, others, expected) => {
    expect(offered(givenAway, { agents: [anAgent(), ...others] })).toBe(expected);
  });

  it('is offered to another agent at its own number', () => {
    const line = { agents: [anAgent(), anAgent({ agentId: 'B' })] };
    expect(offered(givenAway, line, { agentId: 'B' })).toBe(3);
  });
});

describe('A turn stands in line', () => {
  it.each<[string, boolean, AnyEvent[]]>([
    ['once accepted and dated', true, inLine],
    ['again once given back', true, [...inLine, started(), requeued()]],
    ['again once its customer writes after the answer', true, [...inLine, replied(), message(2)]],
    ['not while in hand', false, [...inLine, started()]],
    ['not once answered', false, [...inLine, started(), replied()]],
    ['not while held', false, [...inLine, held('assignment', 1)]],
    ['not once withdrawn', false, [...inLine, withdrawn()]],
    ['not once lapsed', false, [...inLine, lapsed()]],
    ['not once erased', false, [...inLine, erased()]],
    ['not while information is needed', false, [received(), decided('information-needed')]],
  ])('%s', (_sentence, expected, events) => {
    const ticket = ticketAfter(...events);
    expect(isWaiting(ticket, ticket.turns[0]!)).toBe(expected);
  });
});

describe('An agent has a turn in hand', () => {
  it.each<[string, boolean, AnyEvent[]]>([
    ['from its start on', true, [...inLine, started()]],
    ['though the customer writes meanwhile', true, [...inLine, started(), message(2)]],
    ['though an event of it is parked meanwhile', true, [...inLine, started(), held('assignment', 1)]],
    ['until the reply', false, [...inLine, started(), replied()]],
    ['until given back', false, [...inLine, started(), requeued()]],
    ['until its customer withdraws', false, [...inLine, started(), withdrawn()]],
    ['until it lapses', false, [...inLine, started(), lapsed()]],
    ['until it is erased', false, [...inLine, started(), erased()]],
  ])('%s', (_sentence, expected, events) => {
    const ticket = ticketAfter(...events);
    expect(isInHand(ticket, ticket.turns[0]!)).toBe(expected);
  });
});

describe('A turn is settled', () => {
  const SETTLING: [string, AnyEvent[]][] = [
    ['once accepted and dated with its content here', inLine],
    ['once declined', [decided('declined')]],
    ['once information is needed', [decided('information-needed')]],
    ['once withdrawn', [withdrawn()]],
    ['once lapsed', [lapsed()]],
    ['once erased', [erased()]],
    ['once held', [held('eligibility', 1)]],
  ];

  it.each(SETTLING)('%s', (_sentence, events) => {
    expect(ticketAfter(...events).turns[0]?.settled).toBe(true);
  });

  it.each<[string, AnyEvent[]]>([
    ['received', [received()]],
    ['accepted and not dated', [received(), decided()]],
    ['dated and not known to be accepted', [received(), dated()]],
    ['accepted and dated without its content', [decided(), dated()]],
    ['told that nothing is parked', [received(), held('eligibility', 0)]],
  ])('not while merely %s', (_sentence, events) => {
    const ticket = ticketAfter(...events);
    expect(hasOutcome(ticket, ticket.turns[0]!)).toBe(false);
    expect(ticket.turns[0]?.settled).toBe(false);
  });

  it.each<[string, AnyEvent[]]>([
    ['the parked event has gone through', [held('eligibility', 1), held('eligibility', 0, { sequence: 2 })]],
    ['the information given is not yet judged', [received(1), decided('information-needed', 1), received(2)]],
    [
      'the request for information is known after the information',
      [received(2), decided('information-needed', 1)],
    ],
    ['its first agent has given it back', [started(), requeued()]],
  ])('and stays so though %s', (_sentence, events) => {
    expect(ticketAfter(...events).turns[0]?.settled).toBe(true);
  });

  it('by the erasure of its ticket, whichever turn the erasure names', () => {
    const ticket = ticketAfter(received(1, { turn: 2 }), erased({ turn: 9 }), received(2, { turn: 5 }));
    expect(ticket.turns.map(({ turn, settled }) => [turn, settled])).toEqual([
      [2, true],
      [5, true],
      [9, true],
    ]);
  });
});

describe('The watermark', () => {
  it.each<[string, number, number[], number]>([
    ['moves over every settled turn that follows', 4, [5, 6, 7], 7],
    ['stops at the first turn that is missing', 4, [5, 7, 8], 5],
    ['stays where nothing is settled above', 4, [], 4],
    ['stays while the next turn is missing', 4, [6, 7], 4],
    ['starts before turn 1', 0, [1], 1],
  ])('%s', (_sentence, watermark, settledAbove, expected) => {
    expect(advanceWatermark(watermark, settledAbove)).toBe(expected);
  });
});
