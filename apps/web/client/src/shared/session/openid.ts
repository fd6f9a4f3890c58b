import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type OpenIdSignIn, settings } from '../settings.js';
import { beginSession, endSession } from './session.js';

/** Where the provider sends people back to; the same for all pages. */
export const CALLBACK = '/sign-in';

let manager: UserManager | undefined;

const managerNow = (): UserManager => {
  if (manager) return manager;
  const { issuer, clientId, scope } = settings.signIn as OpenIdSignIn;
  manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: new URL(CALLBACK, location.origin).href,
    response_type: 'code',
    scope,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });
  manager.events.addUserLoaded(begin);
  manager.events.addAccessTokenExpired(() => endSession('expired'));
  return manager;
};

const begin = ({ access_token: token, profile }: User): void =>
  beginSession(token, profile.name ?? profile.preferred_username ?? profile.email);

/** Leaves for the provider; afterwards the same address is shown again. */
export const goToProvider = (): Promise<void> =>
  managerNow().signinRedirect({ state: location.pathname + location.hash });

/** At the callback: takes the code for a token, and gives the address to go on with. */
export const comeBack = async (): Promise<string> => {
  const user = await managerNow().signinRedirectCallback();
  begin(user);
  const target = new URL(typeof user.state === 'string' ? user.state : '/', location.origin);
  return target.origin === location.origin ? target.pathname + target.hash : '/';
};

/** Takes up renewals of a session that a reload has kept. */
export const resume = async (): Promise<void> => {
  const user = await managerNow().getUser();
  if (user && !user.expired) begin(user);
};
