import { envVar, type EnvOf, type EnvSpec, StartupError } from '#platform';
import type { Editions } from '#policy';
import { customerIdOf } from './domain/customer-id.js';
import { addressFrom, faultOfTemplate } from './domain/look-address.js';
import { type Look, type LookRefusal, refusalOf } from './domain/looks.js';
import { type AssignmentTicket, turnOf } from './domain/ticket.js';

/** Where agents find what they may look at; off unless set. */
export const lookEnv = {
  ACTIVITY_LOG_URL: envVar.url({ optional: true }),
  ACTUAL_SCREEN_URL: envVar.url({ optional: true }),
  /** Shared with the systems behind the links, which know customers by it. */
  CUSTOMER_KEY: envVar.secret({ minLength: 32, optional: true }),
} satisfies EnvSpec;

const SETTINGS = { 'activity-log': 'ACTIVITY_LOG_URL', 'actual-screen': 'ACTUAL_SCREEN_URL' } as const;

/** The setting that names where a look leads. */
export const settingOf = (look: Look): string => SETTINGS[look];

/** The links as they are configured. */
export interface LookSettings {
  templates: Partial<Record<Look, string>>;
  customerKey?: string;
}

/** The links of an environment. Throws StartupError that names the setting and what is wrong with it. */
export const looksOf = (env: EnvOf<typeof lookEnv>): LookSettings => {
  const templates: LookSettings['templates'] = {};
  for (const [look, name] of Object.entries(SETTINGS) as [Look, keyof typeof env][]) {
    const template = env[name];
    if (template === undefined) continue;
    const fault = faultOfTemplate(template);
    if (fault !== undefined) throw new StartupError(`${name} ${fault}.`);
    if (template.includes('{customer}') && env.CUSTOMER_KEY === undefined)
      throw new StartupError(`CUSTOMER_KEY must be set where ${name} names {customer}.`);
    templates[look] = template;
  }
  return { templates, ...(env.CUSTOMER_KEY !== undefined && { customerKey: env.CUSTOMER_KEY }) };
};

/** A ticket's turn, and whether its customer shares the actual screen. */
export interface LookSought {
  ticket: AssignmentTicket;
  turn: number;
  sharesScreen: boolean;
}

export type LookFound = { refusal: LookRefusal; edition: string } | { url: string; edition: string };

/** Says of tickets what may be looked at, by the edition that governs the turn. */
export class Looks {
  constructor(
    private readonly editions: Editions,
    private readonly settings: LookSettings,
  ) {}

  find(look: Look, { ticket, turn, sharesScreen }: LookSought): LookFound {
    const edition = turnOf(ticket.known, turn)?.inquiry?.edition ?? '';
    const template = this.settings.templates[look];
    const customer = customerIdOf(ticket.inquiry?.content, this.settings.customerKey);
    const consents = look === 'actual-screen' && sharesScreen;
    const about = { edition: this.editions.get(edition), template, consents, customer };
    const refusal = refusalOf(look, about);
    if (refusal || template === undefined) return { refusal: refusal ?? 'link-not-configured', edition };
    const { ticketId } = ticket.known;
    return { url: addressFrom(template, { ticketId, turn, ...(customer && { customer }) }), edition };
  }
}
