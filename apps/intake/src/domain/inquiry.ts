import type { Attachment, Details, Environment, InquiryContent, Language } from '#contracts';
import type { Topic } from '#policy';
import type { Customer } from './customer.js';

/** An answer to whatever is asked for: the customer doesn't know it either (DESIGN §7). */
export const NOT_KNOWN = 'unknown';

/** What a new ticket says, as it was sent. */
export interface NewInquiry {
  language: Language;
  topic: Topic;
  subject: string;
  message: string;
  registeredEmail?: string;
  environment?: Environment;
  details?: Details;
  /** Consent to look at the actual screen, from the start. */
  screenSharing?: boolean;
  /** Ids of uploads. */
  attachments?: string[];
}

/** What of an inquiry can be given or corrected later. */
export type Information = Partial<
  Pick<NewInquiry, 'registeredEmail' | 'environment' | 'details' | 'message' | 'attachments'>
>;

/** The registered address is the token's where there is one; what somebody merely states is unverified. */
const emailOf = (given: string | undefined, customer: Customer): Partial<InquiryContent> => {
  if (customer.email !== undefined) return { registeredEmail: customer.email, emailVerified: true };
  return given === undefined ? {} : { registeredEmail: given, emailVerified: false };
};

/** The content of a new inquiry. */
export const contentOf = (inquiry: NewInquiry, customer: Customer): InquiryContent => {
  const { subject, message, registeredEmail, environment, details } = inquiry;
  return {
    subject,
    message,
    ...emailOf(registeredEmail, customer),
    ...(environment && { environment }),
    ...(details && { details }),
  };
};

/** The content with these files on its message, instead of those before. */
export const withFiles = (
  { attachments: _, ...content }: InquiryContent,
  attachments: readonly Attachment[],
): InquiryContent => ({ ...content, ...(attachments.length > 0 && { attachments: [...attachments] }) });

/** The content with what the customer gave since: single fields are added or replaced, none is taken away. */
export const completed = (
  content: InquiryContent,
  given: Omit<Information, 'attachments'>,
  customer: Customer,
): InquiryContent => ({
  ...content,
  ...(given.message !== undefined && { message: given.message }),
  ...emailOf(given.registeredEmail, customer),
  ...(given.environment && { environment: { ...content.environment, ...given.environment } }),
  ...(given.details && { details: { ...content.details, ...given.details } }),
});

/** Whether somebody signed in states another address than the one they are signed in with. */
export const statesAnotherEmail = (given: string | undefined, { email }: Customer): boolean =>
  given !== undefined &&
  given !== NOT_KNOWN &&
  email !== undefined &&
  given.toLowerCase() !== email.toLowerCase();
