import { reportPages } from './pages.js';

await reportPages();
