import { policyWords } from './policy-words.js';
import type { WayOutTexts } from './texts.js';

export const textsEn: WayOutTexts = {
  ...policyWords.en,
  fieldWhy: {
    registeredEmail: 'to know which account it is about',
    'environment.browser': 'to see it happen in the same browser',
    'environment.browserVersion': 'to see it happen in the same version',
    'environment.device': 'to see it happen on the same kind of device',
    'details.steps': 'to see it happen by the same steps',
    'details.coin': 'to add the right coin',
    'details.exchange': 'to add the right exchange',
    'details.connection': 'because a file and an API are added in different ways',
    'details.fileType': 'because each type of file is read in a way of its own',
    'details.blockchain': 'to add the right blockchain',
  },
  betweenSentences: ' ',
  separator: ', ',
  dateFormat: 'd MMMM yyyy',
  edition: {
    ja: 'the Japanese support policy of {date}',
    en: 'the English support policy of {date}',
  },
  why: {
    'out-of-scope':
      '"{topic}" is something the support desk cannot answer, by {edition}, section "{section}".',
    'plan-not-entitled': 'Support on "{topic}" comes with the paid plans, by {edition}, section "{section}".',
    'information-missing':
      'More information is needed to answer on "{topic}", by {edition}, section "{section}".',
  },
  whyPlanOutOfScope:
    'Without a paid plan the support desk answers on some topics only, by {edition}, section "{section}".',
  sameElsewhere: '{edition}, section "{section}", says the same.',
  differsElsewhere: '{edition}, section "{section}", says otherwise, but the edition named first governs.',
  beforeOldest: 'No edition is known for that time, so the oldest known one was used.',
  instead: {
    planNotEntitled:
      'Please read the article on "{topic}" in the help center. With a paid plan the support desk answers you. If you have one already, please sign in and send it again.',
    planNotEntitledOutOfScope: 'Another plan would not bring an answer on "{topic}".',
    informationMissing:
      'Please add: {fields}. Where you do not know, say so (unknown): that is an answer too. You keep your turn.',
  },
  outOfScope: {
    verification:
      'The help center describes how to check a history and its results yourself. How a function works can be asked under "What it can do".',
    'acting-for-customer':
      'Please follow the steps in the help center. If one is unclear, ask under "Registration" or "Settings".',
    'other-product': 'Please ask the company that provides the product or service.',
    'operating-system': 'Please ask the maker of the operating system.',
    hardware: 'Please ask the maker of the hardware.',
    terminal: 'Please ask the maker of the device.',
    'other-software': 'Please ask the maker of the software.',
    'unsupported-environment':
      'Please try a supported environment, listed in the help center. If it happens there too, report it under "Problem or error".',
    'accounting-entries': 'Please ask an accountant, a tax accountant or your own accounting department.',
    legal: 'Please ask a lawyer or another expert, or the authority in charge.',
    tax: 'Please ask a certified tax accountant or the tax office. How to use our functions for a return can be asked under "How to use it".',
  },
  outOfScopeOther: 'Please read the articles in the help center.',
};
