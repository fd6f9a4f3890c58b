import { MergedTicketView } from './ticket-parts.dto.js';
import { RepliedView } from './views.dto.js';

/** What became of a turn that was merged into another. */
export class MergedView extends RepliedView {
  into!: MergedTicketView;
  /** `unverified`: the e-mail addresses are the same, but on both tickets merely stated by a guest */
  sameCustomer!: 'verified' | 'unverified';
}

export class SavedTextView {
  ja!: string;
  en!: string;
}

export class SavedReplyView {
  replyId!: string;
  name!: string;
  /** What it is for; empty: every topic */
  topics!: string[];
  text!: SavedTextView;
  /** To be sent with a change */
  version!: number;
}

export class SavedRepliesView {
  items!: SavedReplyView[];
}

/** A saved reply written out for one ticket, in its language. */
export class RenderedView {
  message!: string;
  /** Placeholders that have no value on this ticket; they still stand in the message */
  unfilled!: string[];
}
