/** The people of the demonstration, by what they come for. */
export interface DemoPerson {
  role: 'customer' | 'agent' | 'operator';
  subject: string;
  name: string;
  plan?: 'paid' | 'free';
  email?: string;
}

const PEOPLE = [
  { role: 'customer', subject: 'hanako', name: '佐藤 花子', plan: 'paid', email: 'hanako@example.com' },
  { role: 'customer', subject: 'taro', name: '田中 太郎', plan: 'free', email: 'taro@example.com' },
  { role: 'customer', subject: 'maike', name: 'Maike Jansen', plan: 'paid', email: 'maike@example.com' },
  { role: 'agent', subject: 'agent-1', name: 'Aoi Kisaragi' },
  { role: 'agent', subject: 'agent-2', name: 'Ren Fujimura' },
  { role: 'agent', subject: 'agent-3', name: 'Sora Minase' },
  { role: 'operator', subject: 'operator-1', name: 'Operator' },
] as const satisfies readonly DemoPerson[];

/** Whom one may be at the demonstration: the sign-in offers them, and they fill the day of `--demo`. */
export const DEMO_PEOPLE: readonly DemoPerson[] = PEOPLE;

export type DemoSubject = (typeof PEOPLE)[number]['subject'];

/** One of them. */
export const demoPerson = (subject: DemoSubject): DemoPerson =>
  PEOPLE.find((person) => person.subject === subject)!;
