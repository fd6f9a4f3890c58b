import { sayInstant } from '../../shared/texts/jst.js';
import { Attachments } from '../files/Attachments.js';
import type { Attachment, Ticket } from '../types.js';
import classes from './ticket.module.css';

export interface MessageProps {
  ticketId: string;
  from: 'customer' | 'support';
  /** Who wrote it, as the reader knows them. */
  name: string;
  at?: string;
  body: React.ReactNode;
  language?: Ticket['language'];
  attachments?: Attachment[];
}

/** One statement of the conversation, as agents and customers see it. */
export const Message = ({ ticketId, from, name, at, body, language, attachments }: MessageProps) => (
  <article className={classes.message} data-from={from} aria-label={name}>
    <p className={classes.byline}>
      <strong>{name}</strong> {at && <time dateTime={at}>{sayInstant(at)}</time>}
    </p>
    <p className={classes.body} lang={language}>
      {body}
    </p>
    {attachments && attachments.length > 0 && <Attachments {...{ ticketId, attachments }} />}
  </article>
);
