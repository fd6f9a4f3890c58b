import { demoPerson } from '#web';
import type { DemoIssuer, DemoPerson } from '../demo/issuer.js';

const PEOPLE: Record<string, DemoPerson> = {
  'a customer on a paid plan': demoPerson('hanako'),
  'a customer on the free plan': demoPerson('taro'),
  'an agent': demoPerson('agent-1'),
  'another agent': demoPerson('agent-2'),
  'an operator': demoPerson('operator-1'),
};

const INQUIRY = {
  language: 'ja',
  topic: 'problem',
  subject: '計算が終わらない',
  message: '損益計算の画面が進みません。',
  environment: { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' },
  details: { steps: '再計算を押しました。' },
};

const json = `-H 'Content-Type: application/json'`;
const bearer = (token: string) => `-H 'Authorization: Bearer ${token}'`;

const pagesAt = (url: string) => `
  ${url}/            the help center, with its Support button
  ${url}/agent       for agents
  ${url}/operations  for operations
  ${url}/docs        the API in readable form`;

/** What is printed once the desk listens: its pages, and for a demonstration tokens and commands that work as they stand. */
export const firstSteps = async (issuer: DemoIssuer | undefined): Promise<(url: string) => string> => {
  if (!issuer) return (url) => `Junban is ready at ${url} (Ctrl-C stops it)\n${pagesAt(url)}\n`;
  const tokens = await Promise.all(Object.values(PEOPLE).map((person) => issuer.issue(person)));
  const [paid, , agent] = tokens as [string, string, string];
  const people = Object.keys(PEOPLE).map((who, index) => `  ${who}:\n    ${tokens[index]}`);
  return (url) => `
Junban is ready at ${url} (Ctrl-C stops it)
${pagesAt(url)}

The pages ask whom you want to be. Tokens of the same people for the API, valid for 12 hours:
${people.join('\n')}

Ask something, be at your desk as an agent, and take the next turn (204 while the desk is closed):
  curl -s -X POST ${url}/v1/tickets ${bearer(paid)} ${json} -d '${JSON.stringify(INQUIRY)}'
  curl -s -X PUT ${url}/agent/v1/presence ${bearer(agent)} ${json} -d '{"status":"available","languages":["ja","en"]}'
  curl -s -X POST ${url}/agent/v1/turns/next ${bearer(agent)} -w '%{http_code}\\n'
  curl -s ${url}/v1/desk
  curl -s ${url}/demo/clock
`;
};
