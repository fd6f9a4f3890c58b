import type { Command } from './command.js';

interface Entry {
  /** For the list of commands. */
  summary: string;
  /** Loaded only when it is called: what is pure starts without the network's code. */
  load: () => Promise<Command>;
}

/** Every command by its name. */
export const COMMANDS: Record<string, Entry> = {
  'calendar date': {
    summary: 'the business date of arrivals',
    load: async () => (await import('./commands/calendar-date.js')).calendarDate,
  },
  'calendar year': {
    summary: 'the days of a year on which the desk is closed',
    load: async () => (await import('./commands/calendar-year.js')).calendarYear,
  },
  'calendar closures': {
    summary: 'the days on which operations keep the desk closed',
    load: async () => (await import('./commands/calendar-closures.js')).calendarClosures,
  },
  'policy list': {
    summary: 'the editions of the policy',
    load: async () => (await import('./commands/policy-list.js')).policyList,
  },
  'policy decide': {
    summary: 'what the policy says of inquiries',
    load: async () => (await import('./commands/policy-decide.js')).policyDecide,
  },
  'policy diff': {
    summary: 'in what two editions differ',
    load: async () => (await import('./commands/policy-diff.js')).policyDiff,
  },
  'policy matrix': {
    summary: 'what every edition says of every topic and plan',
    load: async () => (await import('./commands/policy-matrix.js')).policyMatrix,
  },
  'policy simulate': {
    summary: 'which stored outcomes another edition would change',
    load: async () => (await import('./commands/policy-simulate.js')).policySimulate,
  },
  'parked list': {
    summary: 'events that could not be processed',
    load: async () => (await import('./commands/parked-list.js')).parkedList,
  },
  'parked retry': {
    summary: 'applies parked events now',
    load: async () => (await import('./commands/parked-acts.js')).parkedRetry,
  },
  'parked skip': {
    summary: 'gives up parked events',
    load: async () => (await import('./commands/parked-acts.js')).parkedSkip,
  },
  streams: {
    summary: "where the services' streams stand",
    load: async () => (await import('./commands/streams.js')).streams,
  },
  'streams seed': {
    summary: 'has a reader begin with a stream after a stated sequence',
    load: async () => (await import('./commands/streams-seed.js')).streamsSeed,
  },
  'outbox replay': {
    summary: 'has a stream brought to its readers again',
    load: async () => (await import('./commands/outbox-replay.js')).outboxReplay,
  },
  'epoch open': {
    summary: 'begins the streams of a restored service anew',
    load: async () => (await import('./commands/epoch-open.js')).epochOpen,
  },
  'line pass': {
    summary: 'lets the line go on past missing turns',
    load: async () => (await import('./commands/line-pass.js')).linePass,
  },
  audit: {
    summary: 'the audit trail, as NDJSON or CSV',
    load: async () => (await import('./commands/audit-export.js')).auditExport,
  },
  'audit keep': {
    summary: 'drops months of the audit trail that are old enough',
    load: async () => (await import('./commands/audit-keep.js')).auditKeep,
  },
  'audit rights': {
    summary: 'SQL that puts the audit trail out of a role’s reach',
    load: async () => (await import('./commands/audit-rights.js')).auditRightsCommand,
  },
  compliance: {
    summary: 'whether the line was kept, by the audit trail alone',
    load: async () => (await import('./commands/compliance.js')).compliance,
  },
  'ledger verify': {
    summary: 'compares what all services say of every turn',
    load: async () => (await import('./commands/ledger-verify.js')).ledgerVerify,
  },
  'database provision': {
    summary: 'makes the services’ roles and schemas in a database',
    load: async () => (await import('./commands/database-provision.js')).databaseProvision,
  },
  'clock set': {
    summary: "sets a demonstration's clock",
    load: async () => (await import('./commands/clock-set.js')).clockSet,
  },
};
