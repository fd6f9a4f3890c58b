import { createParser } from 'eventsource-parser';
import { useEffect, useState } from 'react';
import { headersNow, problemOf } from '../api/client.js';
import { Problem } from '../api/problem.js';

/** A stream of whole, numbered states. */
export interface LiveOptions<S> {
  path: string;
  /** The name of its events. */
  event: string;
  onState: (state: S) => void;
  /** Whether states arrive now: false while the connection is lost. */
  onConnected?: (isConnected: boolean) => void;
  /** An event of another name, such as `erased`. */
  onOther?: (event: string) => void;
  /** It is refused, and asking again would not help. */
  onRefused?: (problem: Problem) => void;
  /** In place of the signed-in person's headers. */
  headers?: () => Record<string, string>;
}

const LONGEST_WAIT = 15_000;
/** Longer than the server's heartbeat: a silent connection is a lost one. */
const SILENCE = 45_000;

/** Follows a stream until it is ended: comes again after a break, naming the last state that it has. */
export const follow = <S>(options: LiveOptions<S>): (() => void) => {
  const ended = new AbortController();
  void keepFollowing(options, ended.signal);
  return () => ended.abort();
};

const keepFollowing = async <S>(options: LiveOptions<S>, ended: AbortSignal): Promise<void> => {
  let last: string | undefined;
  let pause = 1_000;
  while (!ended.aborted) {
    try {
      await readOnce(options, { ended, last }, (id, wait) => {
        last = id ?? last;
        pause = wait ?? 1_000;
        options.onConnected?.(true);
      });
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429) {
        if (!ended.aborted) options.onRefused?.(error);
        return;
      }
    }
    if (ended.aborted) return;
    options.onConnected?.(false);
    // Each after another time, so that a restart is no herd.
    await waitFor(pause * (0.5 + Math.random() / 2), ended);
    pause = Math.min(pause * 2, LONGEST_WAIT);
  }
};

const readOnce = async <S>(
  { path, event, onState, onOther, headers = headersNow }: LiveOptions<S>,
  { ended, last }: { ended: AbortSignal; last?: string | undefined },
  onHeard: (id?: string, wait?: number) => void,
): Promise<void> => {
  const silent = new AbortController();
  let silence = setTimeout(() => silent.abort(), SILENCE);
  const asked = headers();
  const answer = await fetch(path, {
    headers: { ...asked, accept: 'text/event-stream', ...(last && { 'last-event-id': last }) },
    signal: AbortSignal.any([ended, silent.signal]),
  });
  if (!answer.ok) throw await problemOf(answer, asked['authorization'] ?? null);
  const parser = createParser({
    onEvent: ({ event: name, data, id }) => {
      onHeard(id);
      if (name === event) onState(JSON.parse(data) as S);
      else if (name) onOther?.(name);
    },
    onRetry: (millis) => onHeard(undefined, millis),
  });
  try {
    const text = answer.body!.pipeThrough(new TextDecoderStream());
    for await (const chunk of text as unknown as AsyncIterable<string>) {
      clearTimeout(silence);
      silence = setTimeout(() => silent.abort(), SILENCE);
      parser.feed(chunk);
    }
  } finally {
    clearTimeout(silence);
  }
};

const waitFor = (millis: number, ended: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, millis);
    window.addEventListener('online', end, { once: true });
    ended.addEventListener('abort', end, { once: true });
  });

/** Who reads a stream: it is opened anew for somebody else, who may be let in where the one before was refused. */
interface Reader {
  reader?: string | undefined;
}

/** The newest state of a stream, and whether it is connected; undefined where there is none to follow yet. */
export const useLive = <S>(
  path: string | undefined,
  event: string,
  { reader, ...more }: Pick<LiveOptions<S>, 'onOther' | 'onRefused' | 'headers'> & Reader = {},
): { state?: S; isConnected: boolean } => {
  const [state, setState] = useState<{ of: string; value: S }>();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    if (path === undefined) return undefined;
    const onState = (value: S) => setState({ of: path, value });
    return follow<S>({ path, event, onState, onConnected: setConnected, ...more });
    // What is done with other events may change with each drawing; the stream stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path, event, reader]);
  return { ...(state?.of === path && state !== undefined && { state: state.value }), isConnected };
};
