export type { Asking } from './asking.js';
export { type Books, type Finding, type FindingKind, isWrong, turnsIn } from './books.js';
export { detailOf, type FindingCode, findingDetails } from './details.js';
export { lagsOf, type StreamLag } from './lags-of.js';
export { readBooks } from './read-books.js';
export { readAllStreams } from './read-streams.js';
export { SERVICES, type ServiceName } from './services.js';
export type { ServiceStreams, Stop } from './streams.js';
export { verify } from './verify.js';
