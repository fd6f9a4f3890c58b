const APPLY = 'model/apply.ts';
const LINE = 'model/line.ts';
const STATUS = 'model/status.ts';
const EVENT = 'events/event.ts';

/** One known-wrong change; `find` must stand in the file exactly once. */
const change = (file, find, replace) => ({ file, find, replace });

/**
 * What must never be lost from the model without a test that fails: each with the changes that take it out, and, for the
 * promises that the random histories stand for, the spec that must be among those that fail.
 */
export const MUTANTS = [
  {
    name: 'the watermark is ignored',
    by: 'order',
    changes: [change(LINE, '  turn.turn <= line.watermark &&\n', '')],
  },
  {
    name: 'the watermark jumps over missing turns',
    changes: [change(LINE, '    if (turn !== reached + 1) break;\n', '')],
  },
  {
    name: 'the latest step is the last to arrive, whatever its fence',
    by: 'convergence',
    changes: [
      change(
        APPLY,
        'isLaterStep(step, turn.assignment) ? { ...turn, assignment: step } : turn;',
        '({ ...turn, assignment: step });',
      ),
    ],
  },
  {
    name: 'at one fence the start stands against its end',
    changes: [
      change(
        APPLY,
        "(candidate.fence === known.fence && known.phase === 'started' && candidate.phase !== 'started')",
        'false',
      ),
    ],
  },
  {
    name: 'the last reply is the last to arrive, whatever its fence',
    changes: [change(APPLY, '  if (ended.reply && ended.reply.fence >= data.fence) return ended;\n', '')],
  },
  {
    name: 'any reply answers, whatever revision it had seen',
    by: 'order',
    changes: [
      change(STATUS, 'reply !== undefined && statement <= reply.revisionSeen', 'reply !== undefined'),
    ],
  },
  {
    name: 'a held turn is not settled',
    by: 'order',
    changes: [
      change(LINE, "turnStatus(turn) !== 'received'", "!['received', 'held'].includes(turnStatus(turn))"),
      change(APPLY, 'data.parked > 0 && !turn.settled ? { ...turn, settled: true } : turn', 'turn'),
    ],
  },
  {
    name: 'a settled turn may become unsettled',
    by: 'convergence',
    changes: [
      change(APPLY, 'ticket.turns.every((turn) => turn.settled || !hasOutcome(ticket, turn))', 'false'),
      change(
        APPLY,
        '!turn.settled && hasOutcome(ticket, turn) ? { ...turn, settled: true } : turn,',
        '({ ...turn, settled: hasOutcome(ticket, turn) }),',
      ),
    ],
  },
  {
    name: 'a refusal settles only while it is in force',
    changes: [change(LINE, '  turn.refusedOnce === true ||\n', '')],
  },
  {
    name: 'an erased ticket does not settle its turns',
    changes: [change(LINE, '  ticket.erased === true ||\n', '')],
  },
  {
    name: 'a turn settles on its date alone, without its content',
    changes: [change(STATUS, '(inquiry?.revision ?? 0) >= acceptedRevision', 'inquiry !== null')],
  },
  {
    name: 'the decision in force is the last to arrive',
    changes: [change(APPLY, '!turn.decision || revision > turn.decision.revision', 'true')],
  },
  {
    name: 'a decision holds for revisions that it has not judged',
    changes: [change(STATUS, '  decision.revision < (inquiry?.revision ?? 0)\n', '  false\n')],
  },
  {
    name: 'an accepted turn may still be declined by the policy',
    changes: [
      change(
        APPLY,
        'return decided.refusedOnce ? decided : { ...decided, refusedOnce: true };',
        'return { ...decided, refusedOnce: true, acceptedRevision: undefined };',
      ),
    ],
  },
  {
    name: 'the inquiry is the last to arrive, whatever its revision',
    changes: [
      change(APPLY, '  if (stated.inquiry && stated.inquiry.revision >= data.revision) return stated;\n', ''),
    ],
  },
  {
    name: 'the last statement is the last to arrive',
    changes: [
      change(
        APPLY,
        'revision > turn.statement ? { ...turn, statement: revision } : turn',
        '({ ...turn, statement: revision })',
      ),
    ],
  },
  {
    name: 'the date is the last to arrive, whatever its calendar version',
    changes: [
      change(
        APPLY,
        'turn.date && turn.date.calendarVersion >= data.calendarVersion ? turn : { ...turn, date: data }',
        '({ ...turn, date: data })',
      ),
    ],
  },
  {
    name: 'a new closure moves the date of a turn in hand',
    changes: [
      change(STATUS, "turn.assignment?.phase === 'started' ? turn.assignment.date : turn.date", 'turn.date'),
    ],
  },
  {
    name: 'a new closure moves the date of an answered turn',
    changes: [change(STATUS, '  if (repliedWithNothingNewer(turn)) return turn.reply?.date;\n', '')],
  },
  {
    name: 'a hold is the last to arrive, whatever its sequence',
    changes: [change(APPLY, 'isLater(event.at, known.held[event.source])', 'event.at')],
  },
  {
    name: 'a consent is the last to arrive, whatever its sequence',
    changes: [change(APPLY, ' && isLater(event.at, ticket.actualScreen))', ')')],
  },
  {
    name: 'sequences of two epochs are compared as one',
    changes: [change(EVENT, 'a.epoch - b.epoch || a.sequence - b.sequence', 'a.sequence - b.sequence')],
  },
  {
    name: 'an erased ticket comes back with its next inquiry',
    changes: [
      change(
        APPLY,
        'return ticket.erased ? ticket : { ...ticket, erased: true };',
        "return ticket.erased ? ticket : { ...ticket, erased: true };\n  if (event.type === 'junban.inquiry.received.v1' && ticket.erased) return { ...ticket, erased: undefined };",
      ),
    ],
  },
  {
    name: 'a held turn is offered',
    changes: [change(STATUS, "  (turn) => (isHeld(turn) ? 'held' : undefined),\n", '')],
  },
  {
    name: 'a turn in hand is offered',
    by: 'order',
    changes: [
      change(STATUS, "  (turn) => (turn.assignment?.phase === 'started' ? 'in-progress' : undefined),\n", ''),
    ],
  },
  {
    name: 'a withdrawn turn stays in line',
    changes: [change(STATUS, "  (turn) => (turn.withdrawn ? 'withdrawn' : undefined),\n", '')],
  },
  {
    name: 'an erased ticket stays in line',
    changes: [
      change(LINE, "!ticket.erased && turnStatus(turn) === 'queued'", "turnStatus(turn) === 'queued'"),
    ],
  },
  {
    name: 'turns are offered while the desk is closed',
    changes: [change(LINE, '  line.open &&\n', '')],
  },
  {
    name: 'turns are offered before their opening',
    changes: [change(LINE, '  turn.opensAt <= line.now &&\n', '')],
  },
  {
    name: 'a turn goes straight back to the agent who gave it away',
    changes: [change(LINE, ' &&\n  !goesToAnother(agent, turn, line);', ';')],
  },
  {
    name: 'a turn never goes back to the agent who gave it away',
    changes: [
      change(
        LINE,
        'line.agents.some((other) => other.agentId !== agent.agentId && couldTake(other, turn))',
        'line.open',
      ),
    ],
  },
  {
    name: 'agents are offered languages that they do not speak',
    changes: [
      change(LINE, 'hasCapacity(agent) && agent.languages.includes(turn.language)', 'hasCapacity(agent)'),
    ],
  },
  {
    name: 'agents are offered more than they can take',
    changes: [change(LINE, 'agent.available && agent.inHand < agent.capacity', 'agent.available')],
  },
  {
    name: 'the lowest turn speaks for the ticket',
    changes: [change(STATUS, 'ticket.turns.at(-1)', 'ticket.turns.at(0)')],
  },
];
