import '@mantine/core/styles.layer.css';
import { showPage } from '../shared/look/Page.js';
import { Gate } from '../shared/session/Gate.js';
import { Console } from './Console.js';
import { texts } from './texts.js';

await showPage(
  <Gate role="agent">
    <Console />
  </Gate>,
  texts,
);
