import { endsWithout as turnEndsWithout } from '#contracts';
import type { EndsWithout } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';

/** Whether the customer still comes to an end of the turn when an event of it is given up (DESIGN §5.5). */
export const endsWithout: EndsWithout<KnownTicket> = (event, { facts }) => turnEndsWithout(event, facts);
