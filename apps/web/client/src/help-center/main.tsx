import { CALLBACK } from '../shared/session/callback.js';
import { showPage } from '../shared/look/Page.js';
import { settings } from '../shared/settings.js';
import { ComingBack } from './ComingBack.js';
import { HelpCenter } from './HelpCenter.js';
import { texts } from './texts.js';

const isComingBack = location.pathname === CALLBACK;
if (settings.signIn.kind === 'openid' && !isComingBack)
  void import('../shared/session/openid.js').then(({ resume }) => resume());

await showPage(isComingBack ? <ComingBack /> : <HelpCenter />, texts);
