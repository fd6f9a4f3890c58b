import { SERVICES, type ServiceName } from './services.js';
import type { Entry, Finding } from './books.js';

/** All that is said of one turn. */
export type Said = Partial<Record<ServiceName, Entry>>;

type Lack = Pick<Finding, 'service' | 'detail'>;

const lacks = (service: ServiceName, detail: string): Lack => ({ service, detail });

/** What follows for other services from what some say of a turn, and isn't there. */
const lacksOf = ({ intake, eligibility, scheduling, assignment }: Said): Lack[] => {
  if (!intake) return [lacks('intake', 'has never given this turn')];
  if (!assignment) return [lacks('assignment', 'knows nothing of the turn')];
  // Nothing is left to be judged of an erased inquiry.
  if (intake.erased) return [];
  const isDecided = eligibility?.decisions?.some(({ revision }) => revision === intake.revision);
  if (!isDecided) return [lacks('eligibility', `has no decision on revision ${intake.revision}`)];
  const isAccepted = eligibility?.decisions?.some(({ outcome }) => outcome === 'accepted');
  return isAccepted && !scheduling?.dates ? [lacks('scheduling', 'has no date of the accepted turn')] : [];
};

const contradictionsOf = (said: Said): string[] => {
  const { intake, assignment } = said;
  const tickets = new Set(SERVICES.flatMap((service) => said[service]?.ticketId ?? []));
  if (tickets.size > 1) return [`belongs to ${[...tickets].join(' and ')}`];
  return intake && assignment && intake.status !== assignment.status
    ? [`is ${intake.status} at intake and ${assignment.status} at assignment`]
    : [];
};

const isTwice = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

/** An assignment that begins before the last one has ended. */
const isGivenTwice = (steps: Entry['steps'] = []): boolean => {
  let inHand = false;
  for (const { act } of steps.toSorted((a, b) => a.entry - b.entry)) {
    if (act === 'started' && inHand) return true;
    inHand = act === 'started';
  }
  return false;
};

const doublesOf = ({ eligibility, scheduling, assignment }: Said): Lack[] => [
  ...(isTwice(eligibility?.decisions?.map(({ revision }) => revision) ?? [])
    ? [lacks('eligibility', 'has decided a revision twice')]
    : []),
  ...((scheduling?.dates?.length ?? 0) > 1 ? [lacks('scheduling', 'has dated the turn twice')] : []),
  ...(isGivenTwice(assignment?.steps) ? [lacks('assignment', 'has given the turn to two at a time')] : []),
];

/** What is to be said of one turn. `atRest`: nothing of it was under way while the books were read. */
export const turnFindings = (turn: number, said: Said, atRest: boolean): Finding[] => {
  const ticketId = SERVICES.flatMap((service) => said[service]?.ticketId ?? [])[0];
  const about = { turn, ...(ticketId !== undefined && { ticketId }) };
  const doubled = doublesOf(said).map((double): Finding => ({ kind: 'doubled', ...about, ...double }));
  const parked = SERVICES.filter((service) => said[service]?.parked);
  if (parked.length > 0)
    return [
      ...doubled,
      ...parked.map((service): Finding => {
        const count = said[service]!.parked!;
        return { kind: 'held', ...about, service, detail: `has parked ${count} of its events` };
      }),
    ];
  const missing = lacksOf(said);
  if (missing.length > 0)
    return [
      ...doubled,
      ...missing.map((lack): Finding => ({ kind: atRest ? 'lost' : 'on-the-way', ...about, ...lack })),
    ];
  return [
    ...doubled,
    ...contradictionsOf(said).map((detail): Finding => ({
      kind: atRest ? 'contradiction' : 'on-the-way',
      ...about,
      detail,
    })),
  ];
};
