import type { components } from '../shared/api/schema.js';

type Schemas = components['schemas'];

export type AgentState = Schemas['AgentStateView'];
export type Ticket = Schemas['TicketView'];
/** A ticket in the reader's own hand. */
export type HeldTicket = Ticket & { fence: number };
/** What can be looked at beyond a ticket, or why not. */
export type Look = Schemas['LookView'];
export type Message = Schemas['MessageView'];
export type Attachment = Schemas['AttachmentDto'];
export type Then = Schemas['ReplyDto']['then'];
export type Presence = Schemas['PresenceView'];
export type LineEntry = Schemas['LineEntryView'];

export const isHeld = (ticket: Ticket): ticket is HeldTicket => ticket.fence !== undefined;
