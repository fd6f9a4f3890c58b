/** What an inquiry can be about, in the order in which a form offers it. Source: policy ② and ⑤, DESIGN §7. */
export const TOPICS = [
  'problem',
  'operation',
  'functions',
  'settings',
  'registration',
  'required-environment',
  'whats-new',
  'sign-in',
  'contract',
  'plan-choice',
  'plan-change',
  'new-coin',
  'new-exchange',
  'new-blockchain',
  'feedback',
  'verification',
  'acting-for-customer',
  'other-product',
  'operating-system',
  'hardware',
  'terminal',
  'other-software',
  'unsupported-environment',
  'accounting-entries',
  'legal',
  'tax',
] as const;

export type Topic = (typeof TOPICS)[number];

const known: ReadonlySet<string> = new Set(TOPICS);

/** Whether a text is a topic that the policy knows. */
export const isTopic = (text: string): text is Topic => known.has(text);
