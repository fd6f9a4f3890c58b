export { envVar, type EnvEntry } from './env/entry.js';
export { EnvError, readEnv, type EnvOf, type EnvSpec } from './env/read-env.js';
export { StartupError } from './startup/startup-error.js';
export { EarlySignals } from './startup/early-signals.js';
export { listenError } from './startup/listen-error.js';
export { runMain } from './startup/run-main.js';
export { stopEnv } from './startup/stop-settings.js';
export { runUntilSignal, type ListenOptions } from './startup/run-until-signal.js';
export { languageOf, type Language, type Localised, type Params } from './problems/language.js';
export { defineFieldFaults, type FieldFault, type FieldFaultText } from './problems/field-fault.js';
export { fieldFault, type FieldFaultCode } from './problems/field-catalogue.js';
export { defineProblems, Problem, type ProblemOptions, type ProblemText } from './problems/problem.js';
export { platformProblem } from './problems/catalogue.js';
export { invalidInput } from './problems/invalid-input.js';
export { problemBody, type ProblemBody } from './problems/problem-body.js';
export { type Fault, type Rule, type RuleSchema } from './validation/rule.js';
export {
  Email,
  Field,
  Flag,
  InstantText,
  ListOf,
  Nested,
  OneOf,
  rule,
  Text,
  Uuid,
  Whole,
  type FieldOptions,
} from './validation/field.js';
export { PathParam, UuidParam } from './validation/path-param.js';
export { IdempotencyKey, type IdempotencyKeyOptions } from './validation/idempotency-key.js';
export { type GuestPrincipal, type Principal, type Role, type UserPrincipal } from './access/principal.js';
export { Access, GuestsToo, Public } from './access/access.js';
export { CurrentPrincipal, principalOf } from './access/request-principal.js';
export {
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierOptions,
} from './access/token-verifier.js';
export { GuestTokens, parseGuestKeys, type GuestKeys } from './access/guest-tokens.js';
export { createLogger, logLevels, type Logger, type LoggerOptions } from './logging/logger.js';
export { aboutTicket, currentTraceparent, partsOf, runOutsideTraces } from './tracing/trace.js';
export {
  beginSpan,
  failSpan,
  inStep,
  isSampled,
  isTracing,
  linkTo,
  type Span,
  SpanKind,
  type Step,
  traceparentOf,
} from './tracing/spans.js';
export { startTracing } from './tracing/start-tracing.js';
export { type Tracing } from './tracing/tracing.js';
export { tracingEnv, type TracingEnv } from './tracing/tracing-env.js';
export { NotReady, ReadinessRegistry, type ReadinessCheck } from './health/readiness-registry.js';
export { Metrics, type Sample } from './metrics/metrics.js';
export { sharedLook } from './metrics/shared-look.js';
export { PlatformModule } from './platform.module.js';
export { EventStream } from './sse/event-stream.js';
export { EventStreams } from './sse/event-streams.js';
export { type StreamEvent } from './sse/stream-event.js';
export { Streamed } from './sse/streamed.js';
export { streamEnv, type StreamSettings } from './sse/stream-settings.js';
export { sizeInWords } from './http/size-in-words.js';
export { readFile, TakesFile, type ReceivedFile } from './http/take-files.js';
export { createHttpApp, type HttpAppOptions } from './http/create-http-app.js';
