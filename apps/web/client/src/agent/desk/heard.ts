/** The desk looks twice a second: what it tells later than this after an answer was read after it. */
export const OVERTAKEN_MS = 1_000;

/** What the stream and the answers to the agent's own acts have told. */
export interface Heard<State> {
  /** The last state of the stream. */
  state?: State;
  /** What answers have told that it may not know of yet. */
  told: Partial<State>;
  /** From when on a state knows of it, in milliseconds of the page. */
  knownFrom: number;
  /** A state has come since the last answer. */
  isFollowed: boolean;
}

export const nothingHeard = <S>(): Heard<S> => ({ told: {}, knownFrom: 0, isFollowed: true });

/** The stream has told a state, which an answer may have overtaken. */
export const heardState = <S>(before: Heard<S>, state: S, now: number): Heard<S> => ({
  ...before,
  state,
  told: now < before.knownFrom ? before.told : {},
  isFollowed: true,
});

/** An answer has told something before the stream does. */
export const heardAnswer = <S>(before: Heard<S>, part: Partial<S>, now: number): Heard<S> => ({
  ...before,
  told: { ...before.told, ...part },
  knownFrom: now + OVERTAKEN_MS,
  isFollowed: false,
});

/** No answer has come for OVERTAKEN_MS: the stream's last word counts, if it has said one since. */
export const settled = <S>(before: Heard<S>): Heard<S> =>
  before.isFollowed ? { ...before, told: {} } : before;

/** The desk as it is known best; undefined until the stream has begun. */
export const known = <S>({ state, told }: Heard<S>): S | undefined => state && { ...state, ...told };
