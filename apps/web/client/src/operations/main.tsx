import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { Gate } from '../shared/session/Gate.js';
import { showPage } from '../shared/look/Page.js';
import { Pages } from './Pages.js';
import { Shell } from './shell/Shell.js';
import { texts } from './texts.js';

await showPage(
  <Gate role="operator">
    <Router base="/operations">
      <Shell>
        <Pages />
      </Shell>
    </Router>
    <Notifications position="bottom-right" autoClose={10_000} />
  </Gate>,
  texts,
);
