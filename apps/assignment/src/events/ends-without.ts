import { endsWithout as turnEndsWithout } from '#contracts';
import type { EndsWithout } from '#messaging';
import type { AssignmentTicket } from '../domain/ticket.js';

/** Whether the turn is still offered, or needs no offer, when an event of it is given up (DESIGN §5.5). */
export const endsWithout: EndsWithout<AssignmentTicket> = (event, { known }) => turnEndsWithout(event, known);
