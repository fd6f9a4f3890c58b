import '../shared/look/customer-parts.css';
import { showPage } from '../shared/look/Page.js';
import { settings } from '../shared/settings.js';
import { Arrival } from './Arrival.js';
import { texts } from './texts.js';

// The demonstration has no provider to come back from.
if (settings.signIn.kind === 'demo') location.replace('/');
else await showPage(<Arrival />, texts);
