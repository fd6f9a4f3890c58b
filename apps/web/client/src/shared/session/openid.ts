import { ErrorResponse, ErrorTimeout, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type OpenIdSignIn, settings } from '../settings.js';
import { keepPlace, placeLeft } from './place-left.js';
import { beginSession, currentToken, type Ending, endSession, onSessionEnd } from './session.js';
import { SignInFault } from './sign-in-fault.js';

/** Where the provider sends people back to; the same for all pages. */
const CALLBACK = '/sign-in';
const AGAIN_AFTER = 5_000;

const { issuer, clientId, scope, parameters } = settings.signIn as OpenIdSignIn;
const callback = new URL(CALLBACK, location.origin).href;
// What lives as long as the tab cannot be found by whoever uses the browser next.
const store = new WebStorageStateStore({ prefix: 'junban.openid.', store: sessionStorage });

const manager = new UserManager({
  authority: issuer,
  client_id: clientId,
  redirect_uri: callback,
  post_logout_redirect_uri: callback,
  response_type: 'code',
  scope,
  userStore: store,
  stateStore: store,
  extraQueryParams: parameters,
  extraTokenParams: parameters,
  requestTimeoutInSeconds: 10,
  // It would try a hidden frame where there is no refresh token.
  automaticSilentRenew: false,
});

let user: User | undefined;

manager.events.addUserLoaded((loaded) => {
  user = loaded;
  const { name, preferred_username: username, email } = loaded.profile;
  beginSession(loaded.access_token, name ?? username ?? email);
});
manager.events.addAccessTokenExpiring(() => void renew());
manager.events.addAccessTokenExpired(() => endSession('expired'));
onSessionEnd((why) => void leave(why));

const renew = async (): Promise<void> => {
  if (!user?.refresh_token || currentToken() === undefined) return;
  try {
    await manager.signinSilent({ extraTokenParams: parameters });
  } catch (error) {
    // Who refuses now refuses later: the session ends with its token. Until then the network may come back.
    if (!(error instanceof ErrorResponse)) setTimeout(() => void renew(), AGAIN_AFTER);
  }
};

const leave = async (why: Ending): Promise<void> => {
  const left = user;
  user = undefined;
  if (why === 'signed-out' && left?.refresh_token)
    await manager.revokeTokens(['refresh_token']).catch(() => undefined);
  // The provider is told who leaves by its own cookie: an ID token would stand in the address.
  await manager.removeUser();
  if (why !== 'signed-out' || !left) return;
  const end = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
  if (!end) return;
  keepPlace();
  await manager.signoutRedirect({ extraQueryParams: {} });
};

/** Leaves for the provider; afterwards the same address is shown again, or the one given. Throws {@link SignInFault}. */
export const goToProvider = async (place?: string): Promise<void> => {
  keepPlace(place);
  try {
    await manager.signinRedirect();
  } catch (cause) {
    throw new SignInFault('away', undefined, { cause });
  }
};

/** At the callback: takes the code for a token, and gives the address to go on with. Throws {@link SignInFault}. */
export const comeBack = async (): Promise<string> => {
  const sent = new URLSearchParams(location.search);
  // From a sign-out nothing is brought along.
  if (!sent.has('code') && !sent.has('error')) return placeLeft();
  try {
    await manager.signinRedirectCallback();
  } catch (error) {
    throw faultOf(error);
  }
  return placeLeft();
};

const faultOf = (cause: unknown): SignInFault => {
  if (cause instanceof ErrorResponse)
    return new SignInFault(
      cause.error === 'access_denied' ? 'cancelled' : 'refused',
      cause.error ?? undefined,
      {
        cause,
      },
    );
  if (cause instanceof ErrorTimeout || cause instanceof TypeError)
    return new SignInFault('away', undefined, { cause });
  return new SignInFault('stale', undefined, { cause });
};

/** Takes up a session that a reload has kept: renews it in time, or now if it has expired. */
export const resume = async (): Promise<void> => {
  user = (await manager.getUser()) ?? undefined;
  if (!user?.expired) return;
  await renew();
  if (user.expired) endSession('expired');
};
