import '../shared/look/customer-parts.css';
import { showPage } from '../shared/look/Page.js';
import { meetHost } from './frame/host-page.js';
import { keepGuestKey } from './guests/guest-keys.js';
import { readGuestLink } from './guests/guest-link.js';
import { goTo } from './shell/route.js';
import { Support } from './Support.js';
import { texts } from './texts.js';

// The key leaves the address bar, and so the history, at once.
const link = readGuestLink(location.hash);
if (link) {
  keepGuestKey(link);
  goTo({ page: 'ticket', ticketId: link.ticketId }, { replace: true });
}

meetHost();
await showPage(<Support />, texts);
