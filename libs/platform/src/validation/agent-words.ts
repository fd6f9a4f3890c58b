const words = [
  'agent',
  'assign',
  'staff',
  'operator',
  'representative',
  'responder',
  '担当',
  'スタッフ',
  'オペレータ',
  'エージェント',
];

/**
 * Whether an unknown field's name asks for an agent, such as `agentId`, `assigned_to` or `担当者`: agents can be
 * neither named nor requested (DESIGN §9). A browser's `userAgent` is not one.
 */
export function asksForAgent(field: string): boolean {
  const folded = field.normalize('NFKC').toLowerCase();
  return !/^user[-_ ]?agent/.test(folded) && words.some((word) => folded.includes(word));
}
