/** The pages in their order: the name of each, and where it is. */
export const SECTIONS = [
  { name: 'overview', at: '/' },
  { name: 'agents', at: '/agents' },
  { name: 'line', at: '/line' },
  { name: 'calendar', at: '/calendar' },
  { name: 'policy', at: '/policy' },
  { name: 'streams', at: '/streams' },
  { name: 'ledger', at: '/ledger' },
  { name: 'audit', at: '/audit' },
] as const;
