import { Gate } from '../shared/session/Gate.js';
import { showPage } from '../shared/look/Page.js';
import { texts } from './texts.js';

await showPage(
  <Gate role="agent">
    <main />
  </Gate>,
  texts,
);
