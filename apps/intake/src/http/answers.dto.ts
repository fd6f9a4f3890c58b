import { AttachmentDto } from '#attachments';

/** What the desk answers, as the OpenAPI document describes it. Instants are RFC 3339 with +09:00. */

export class ReasonDto {
  code!: 'out-of-scope' | 'plan-not-entitled' | 'information-missing';
  /** Where the policy says so: the Japanese edition's circled number, the English one's heading. */
  section!: string;
}

export class EditionDto {
  id!: string;
  lastUpdated!: string;
}

export class OtherEditionDto extends EditionDto {
  section!: string;
  /** Whether the reason holds there too. */
  agrees!: boolean;
}

export class LinkDto {
  to!: 'help-center-article' | 'upgrade';
  url!: string;
}

export class AskedDto {
  field!: string;
  name!: string;
  why!: string;
}

export class WayOutDto extends ReasonDto {
  edition!: EditionDto;
  /** The edition in your language, where that is another one. */
  otherEdition?: OtherEditionDto;
  /** Help to read, or where to upgrade. */
  links!: LinkDto[];
  /** Where information is missing: exactly which, and what each is for. */
  asked?: AskedDto[];
  /** Why, and what to do instead, in the ticket's language. */
  text!: string;
}

export class DecisionDto {
  outcome!: 'accepted' | 'declined' | 'information-needed';
  reasons!: ReasonDto[];
  /** Paths of the fields that are asked for. */
  missing!: string[];
  /** The edition of the support policy that decided. */
  edition!: string;
  wayOut?: WayOutDto[];
}

export class ExpectedDto {
  outcome!: 'accepted' | 'declined' | 'information-needed';
  reasons!: ReasonDto[];
  /** The edition of the support policy that governs the turn. */
  edition!: string;
  /** Paths of the fields that are asked for. */
  missing?: string[];
  /** The day it counts as received on, YYYY-MM-DD in Japan. */
  businessDate?: string;
  opensAt?: string;
  dateRule?: 'same-day' | 'after-hours' | 'closed-day';
  wayOut?: WayOutDto[];
}

/** What the policy has customers know: a notice, or a clause. */
export class ToldNoticeDto {
  id!: string;
  section!: string;
  text!: string;
  url?: string;
}

export class PreviewDto {
  receivedAt!: string;
  expected!: ExpectedDto;
  notices!: ToldNoticeDto[];
}

export class AcceptedDto {
  ticketId!: string;
  /** The place in the one line of the desk. */
  turn!: number;
  receivedAt!: string;
  status!: 'received';
  /** Decision and date are made afterwards; this is what the policy is expected to say. */
  expected!: ExpectedDto;
  notices?: ToldNoticeDto[];
  /** For guests: sent as a bearer token, it opens this ticket. */
  accessToken?: string;
}

type Status =
  | 'received'
  | 'information-needed'
  | 'declined'
  | 'queued'
  | 'in-progress'
  | 'question'
  | 'answered'
  | 'closed'
  | 'withdrawn'
  | 'held';

export class MessageDto {
  messageId!: string;
  from!: 'customer' | 'support';
  at!: string;
  body!: string;
  attachments?: AttachmentDto[];
}

export class TicketSummaryDto {
  ticketId!: string;
  turn!: number;
  /** Counts what you have stated on this ticket. */
  revision!: number;
  receivedAt!: string;
  status!: Status;
  language!: 'ja' | 'en';
  topic!: string;
  subject!: string;
}

export class LocalTextDto {
  ja!: string;
  en!: string;
}

export class DatedDto {
  /** YYYY-MM-DD in Japan. */
  businessDate!: string;
  opensAt!: string;
}

export class MovingDayDto {
  /** YYYY-MM-DD in Japan. */
  date!: string;
  now!: 'closed' | 'open';
  /** Why it is closed, or was. */
  name?: LocalTextDto;
}

export class DateChangeDto {
  from!: DatedDto;
  to!: DatedDto;
  reasons!: MovingDayDto[];
}

export class WaitDto {
  /** Eight of ten such waits of recent business hours ended between these. */
  from!: string;
  until!: string;
  /** How many turns were measured. */
  samples!: number;
}

export class ClosingDto {
  code!: 'information-not-given' | 'declined-by-support' | 'merged';
  text!: string;
  wayOut?: WayOutDto[];
  /** The help center's article on the topic. */
  article?: string;
}

export class ShownDto {
  turn!: number;
  revision!: number;
  what!: 'notices' | 'decision' | 'closing';
  language!: 'ja' | 'en';
  edition!: string;
  /** Ids of notices and clauses, or codes of reasons. */
  items!: string[];
  at!: string;
}

export class TicketDto extends TicketSummaryDto {
  decision?: DecisionDto;
  businessDate?: string;
  opensAt?: string;
  dateRule?: 'same-day' | 'after-hours' | 'closed-day';
  /** While in line: how many turns of the same language stand before it. */
  ahead?: number;
  /** While it waits: how its date has moved last, and why. */
  dateChange?: DateChangeDto;
  /** While in line: when it may be started, by the pace of recent business hours; absent while too little was measured. */
  wait?: WaitDto;
  /** Paths of the fields that are asked for now. */
  missing?: string[];
  /** Why it was closed or declined. */
  reason?: string;
  /** While something is asked: until when it can be answered. */
  answerBy?: string;
  /** Why it was ended without an answer. */
  closing?: ClosingDto;
  /** Whether the desk may look at your actual screen; absent where it may not. */
  screenSharing?: boolean;
  messages!: MessageDto[];
  /** Which of the policy's texts you were shown, and when. */
  shown!: ShownDto[];
}

export class TicketPageDto {
  items!: TicketSummaryDto[];
  /** To be sent as `cursor` for the next page; absent on the last. */
  next?: string;
}

export class StatedDto {
  ticketId!: string;
  messageId?: string;
  turn!: number;
  revision!: number;
  receivedAt!: string;
  status!: Status;
  /** On a new turn: what the policy is expected to say of it. */
  expected?: ExpectedDto;
  notices?: ToldNoticeDto[];
  screenSharing?: boolean;
}

export class NoticeDto {
  id!: string;
  section!: string;
  text!: LocalTextDto;
}

export class HoursDto {
  opens!: string;
  closes!: string;
  closedOn!: string[];
}

export class DeskDto {
  open!: boolean;
  /** When it is closed: the next opening. */
  opensAt?: string;
  /** When it is open: the closing. */
  closesAt?: string;
  hours!: HoursDto;
  timeZone!: string;
  languages!: string[];
  /** The edition of the support policy in force. */
  edition!: string;
  notices!: NoticeDto[];
}
