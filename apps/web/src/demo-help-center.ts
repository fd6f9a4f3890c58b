import type { HelpCenter, Page, Topic } from '#policy';

/** The demonstration's own help center, wherever the desk listens. */
const home: Page = { ja: '/?lang=ja', en: '/?lang=en' };

const article = (id: string): Page => ({ ja: `${home.ja}#/${id}`, en: `${home.en}#/${id}` });

const ARTICLES: Record<Topic, string> = {
  problem: 'problem',
  operation: 'recalculation',
  functions: 'functions',
  settings: 'settings',
  registration: 'registration',
  'required-environment': 'environment',
  'whats-new': 'whats-new',
  'sign-in': 'sign-in',
  contract: 'contract',
  'plan-choice': 'plans',
  'plan-change': 'plan',
  'new-coin': 'requests',
  'new-exchange': 'requests',
  'new-blockchain': 'requests',
  feedback: 'requests',
  verification: 'verification',
  'acting-for-customer': 'registration',
  'other-product': 'other-products',
  'operating-system': 'other-products',
  hardware: 'other-products',
  terminal: 'other-products',
  'other-software': 'other-products',
  'unsupported-environment': 'environment',
  'accounting-entries': 'professional-advice',
  legal: 'professional-advice',
  tax: 'professional-advice',
};

/** Where a demonstration sends customers, unless HELP_CENTER_FILE says otherwise: articles that it shows itself. */
export const DEMO_HELP_CENTER: HelpCenter = {
  home,
  privacyPolicy: article('privacy'),
  upgrade: article('plans'),
  articles: Object.fromEntries(
    Object.entries(ARTICLES).map(([topic, id]) => [topic, article(id)]),
  ) as HelpCenter['articles'],
};
