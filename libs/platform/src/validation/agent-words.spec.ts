import { asksForAgent } from './agent-words.js';

describe('a field that asks for an agent', () => {
  it.each([
    'agent',
    'agentId',
    'preferred_agent',
    'assignee',
    'assignedTo',
    'staff',
    'operator',
    '担当者',
    'ＡＧＥＮＴ',
  ])('%s is one', (field) => expect(asksForAgent(field)).toBe(true));
  it.each(['userAgent', 'user-agent', 'colour', 'subjekt', 'browserName'])('%s is none', (field) =>
    expect(asksForAgent(field)).toBe(false),
  );
});
