import { useSyncExternalStore } from 'react';

/** Who is signed in. */
export interface Session {
  token: string;
  /** The token's `sub`: whose it is. */
  subject: string;
  /** What to call them; the pages alone use it. */
  name: string;
  roles: string[];
}

/** Why nobody is signed in any more. */
export type Ending = 'signed-out' | 'expired';

const KEY = 'junban.session';
const readers = new Set<() => void>();
const enders = new Set<(why: Ending) => void>();
let session: Session | undefined = read();
let ending: Ending | undefined;

function read(): Session | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept ? (JSON.parse(kept) as Session) : undefined;
  } catch {
    // Storage is closed to this frame: the session lives as long as the page.
    return undefined;
  }
}

const keep = (next: Session | undefined): void => {
  session = next;
  try {
    if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  for (const tell of readers) tell();
};

export const sessionNow = (): Session | undefined => session;

export const currentToken = (): string | undefined => session?.token;

/** Signs in with a token, whose claims are read for display only: services check it. */
export const beginSession = (token: string, name?: string): void => {
  ending = undefined;
  const claims = claimsOf(token);
  // Whom the token gives no role is a customer, as the services say too.
  const roles = claims.roles?.length ? claims.roles : ['customer'];
  const { sub: subject = '' } = claims;
  keep({ token, subject, name: name ?? claims.name ?? claims.email ?? subject, roles });
};

export const endSession = (why: Ending): void => {
  if (!session) return;
  ending = why;
  keep(undefined);
  for (const tell of enders) tell(why);
};

/** Has somebody told when a session ends: a provider has to forget it too. */
export const onSessionEnd = (tell: (why: Ending) => void): void => void enders.add(tell);

const subscribe = (tell: () => void) => {
  readers.add(tell);
  return () => readers.delete(tell);
};

/** Who is signed in, and once nobody is, why. */
export const useSession = (): { session?: Session; ending?: Ending } => {
  const now = useSyncExternalStore(subscribe, () => session);
  return { ...(now && { session: now }), ...(ending && { ending }) };
};

interface Claims {
  sub?: string;
  name?: string;
  email?: string;
  roles?: string[];
}

const claimsOf = (token: string): Claims => {
  try {
    const part = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
};
