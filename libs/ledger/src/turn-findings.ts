import { SERVICES, type ServiceName } from './services.js';
import type { Entry, Finding } from './books.js';
import type { Detail, FindingCode } from './details.js';

/** All that is said of one turn. */
export type Said = Partial<Record<ServiceName, Entry>>;

type Lack = Detail & Pick<Finding, 'service'>;

const lacks = (service: ServiceName, code: FindingCode, params?: Detail['params']): Lack => ({
  service,
  code,
  ...(params && { params }),
});

/** What follows for other services from what some say of a turn, and isn't there. */
const lacksOf = ({ intake, eligibility, scheduling, assignment }: Said): Lack[] => {
  if (!intake) return [lacks('intake', 'never-given')];
  if (!assignment) return [lacks('assignment', 'unknown-turn')];
  // Nothing is left to be judged of an erased inquiry.
  if (intake.erased) return [];
  const isDecided = eligibility?.decisions?.some(({ revision }) => revision === intake.revision);
  if (!isDecided) return [lacks('eligibility', 'no-decision', { revision: intake.revision! })];
  const isAccepted = eligibility?.decisions?.some(({ outcome }) => outcome === 'accepted');
  return isAccepted && !scheduling?.dates ? [lacks('scheduling', 'no-date')] : [];
};

const contradictionsOf = (said: Said): Detail[] => {
  const { intake, assignment } = said;
  const tickets = new Set(SERVICES.flatMap((service) => said[service]?.ticketId ?? []));
  if (tickets.size > 1) return [{ code: 'two-tickets', params: { tickets: [...tickets].join(', ') } }];
  return intake && assignment && intake.status !== assignment.status
    ? [{ code: 'two-statuses', params: { atIntake: intake.status!, atAssignment: assignment.status! } }]
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
    ? [lacks('eligibility', 'decided-twice')]
    : []),
  ...((scheduling?.dates?.length ?? 0) > 1 ? [lacks('scheduling', 'dated-twice')] : []),
  ...(isGivenTwice(assignment?.steps) ? [lacks('assignment', 'given-twice')] : []),
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
        return { kind: 'held', ...about, service, code: 'parked', params: { count } };
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
    ...contradictionsOf(said).map((contradiction): Finding => ({
      kind: atRest ? 'contradiction' : 'on-the-way',
      ...about,
      ...contradiction,
    })),
  ];
};
