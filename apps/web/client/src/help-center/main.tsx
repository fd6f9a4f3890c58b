import '../shared/look/customer-parts.css';
import { showPage } from '../shared/look/Page.js';
import { HelpCenter } from './HelpCenter.js';
import { texts } from './texts.js';

await showPage(<HelpCenter />, texts);
