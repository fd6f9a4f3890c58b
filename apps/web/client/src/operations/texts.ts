import { agentsTexts } from './agents/texts.js';
import { causesTexts } from './audit/causes.js';
import { auditTexts } from './audit/texts.js';
import { calendarTexts } from './calendar/texts.js';
import { ledgerTexts } from './ledger/texts.js';
import { lineTexts } from './line/texts.js';
import { overviewTexts } from './overview/texts.js';
import { policyTexts } from './policy/texts.js';
import { shellTexts } from './shell/texts.js';
import { streamsTexts } from './streams/texts.js';

const PARTS = [
  shellTexts,
  overviewTexts,
  agentsTexts,
  lineTexts,
  calendarTexts,
  policyTexts,
  streamsTexts,
  ledgerTexts,
  auditTexts,
  causesTexts,
];

/** What operations say. */
export const texts = {
  ja: Object.assign({}, ...PARTS.map(({ ja }) => ja)) as object,
  en: Object.assign({}, ...PARTS.map(({ en }) => en)) as object,
};
