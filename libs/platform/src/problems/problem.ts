import { type FieldFault } from './field-fault.js';
import { type Localised, type Params } from './language.js';

/** What a problem says to people. `status` is the HTTP status. */
export interface ProblemText {
  status: number;
  title: Localised;
  detail: Localised;
  remedy: Localised;
}

export interface ProblemOptions {
  /** Values for the `{name}` places of the texts. */
  params?: Params;
  errors?: FieldFault[];
  headers?: Record<string, string>;
  /** Further members of the body (RFC 9457 §3.2), for programs. */
  members?: Record<string, unknown>;
  cause?: unknown;
}

/** A refusal that is answered as RFC 9457 problem+json, in the request's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly params: Params;
  readonly errors: FieldFault[];
  readonly headers: Record<string, string>;
  readonly members: Record<string, unknown>;

  constructor(
    readonly code: string,
    readonly text: ProblemText,
    options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
    this.members = options.members ?? {};
  }

  get status(): number {
    return this.text.status;
  }
}

/**
 * Makes problems from a service's catalogue. The code becomes the stable `type` (`urn:junban:problem:<code>`), so it
 * never changes its meaning.
 */
export function defineProblems<C extends Record<string, ProblemText>>(catalogue: C) {
  return (code: keyof C & string, options?: ProblemOptions): Problem =>
    new Problem(code, catalogue[code]!, options);
}
