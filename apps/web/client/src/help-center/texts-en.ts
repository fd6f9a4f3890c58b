import type { ja } from './texts-ja.js';

export const en: typeof ja = {
  title: 'Help center',
  welcome: 'How can we help?',
  hint: 'Steps that people often need when they calculate gains from crypto assets.',
  all: 'All articles',
  stillOpen: 'If this does not solve it, write to support with the button at the bottom right.',
  groups: {
    begin: 'Getting started',
    numbers: 'Calculation and results',
    account: 'Account and plan',
    support: 'About support',
  },
  articles: {
    registration: {
      title: 'Register an account',
      text: 'All you need is an e-mail address and a few minutes.',
      steps: [
        'Open “Register” and enter your e-mail address.',
        'Open the link in the e-mail that you get.',
        'Choose the year and the method of calculation.',
      ],
    },
    exchange: {
      title: 'Add an exchange',
      text: 'The history of each exchange comes in by its API or by a file.',
      steps: [
        'Under “Settings”, “Exchanges”, choose “Add”.',
        'Choose the exchange from the list.',
        'Paste an API key that can only read, or choose the file of your history.',
      ],
    },
    file: {
      title: 'Import a file of trades',
      text: 'Use the file as the exchange wrote it, without editing it.',
      steps: [
        'On the exchange’s site, choose the period and export the history.',
        'Drop the file on “Import”.',
        'Compare the number of rows with what the exchange shows.',
      ],
    },
    balance: {
      title: 'When a balance is not what you have',
      text: 'An exchange or a transfer that was not imported makes balances differ.',
      steps: [
        'Under “Balances”, choose the coin that differs.',
        'Find the first day with a difference.',
        'Compare that day’s transfers with your exchanges and wallets.',
      ],
    },
    recalculation: {
      title: 'Calculate again',
      text: 'After you change trades or settings, a new calculation takes them in.',
      steps: [
        'Open “Gains” and press “Recalculate”.',
        'You may close the page meanwhile.',
        'Open the result from the notification.',
      ],
    },
    report: {
      title: 'Export the gains of a year',
      text: 'The gains of a finished year can be saved as PDF or CSV.',
      steps: [
        'Under “Reports”, choose the year.',
        'Choose a format under “Export”.',
        'Save the file and keep it safe.',
      ],
    },
    'sign-in': {
      title: 'When you cannot sign in',
      text: 'If no code arrives, try these in order.',
      steps: [
        'Look into the folder for junk mail.',
        'Check that it is the address you registered.',
        'Press “Send again” and enter the code within ten minutes.',
      ],
    },
    plan: {
      title: 'Change your plan',
      text: 'You can change it at any time; the new price begins with the next bill.',
      steps: ['Open “Settings”, “Plan”.', 'Choose a plan and check its price.', 'Press “Change”.'],
    },
    functions: {
      title: 'What you can do here',
      text: 'Your trades come together in one place, and your gains are calculated from them.',
      steps: [
        'Import the history of exchanges and wallets, by API or by file.',
        'Balances and gains are calculated from it.',
        'Export the gains of a year as PDF or CSV.',
      ],
    },
    environment: {
      title: 'Devices and browsers you need',
      text: 'A computer or a phone with an up-to-date browser is all you need.',
      steps: [
        'Update your browser to its latest version.',
        'Allow cookies and JavaScript.',
        'Switch extensions off, and try again.',
      ],
    },
    settings: {
      title: 'Change how it calculates',
      text: 'The method of calculation and the currency can be changed at any time.',
      steps: [
        'Open “Settings”, “Calculation”.',
        'Choose the method and the year.',
        'Save, then calculate again.',
      ],
    },
    verification: {
      title: 'Check a history and its results',
      text: 'Whether the imported history is right can be seen beside what the exchange shows.',
      steps: [
        'Under “Trades”, choose the exchange and the period.',
        'Compare the number of rows and the amounts with the exchange’s record.',
        'Open “Why this number” of a row that differs to see the trades behind it.',
      ],
    },
    plans: {
      title: 'Choose a plan',
      text: 'It depends on how many trades you have and what you need. Support depends on the plan too.',
      steps: [
        'Look up your number of trades under “Settings”, “Plan”.',
        'Of the plans with room for them, take one that has what you need.',
        'Questions on how to use it, and problems, are answered on the paid plans.',
      ],
    },
    contract: {
      title: 'Look up contract and bills',
      text: 'Period, way of payment and receipts are on one page.',
      steps: [
        'Open “Settings”, “Contract”.',
        'Check the next renewal and the way of payment.',
        'Save receipts from “Payments”.',
      ],
    },
    privacy: {
      title: 'How your data is treated',
      text: 'What you tell support is used to answer you, and for nothing else.',
      steps: [
        'Hide personal data in a picture before you send it.',
        'Your actual screen is looked at only if you agree, and you can take that back at any time.',
        'Who answers is not disclosed.',
      ],
    },
    problem: {
      title: 'When something does not work',
      text: 'Most of the time, one of these helps.',
      steps: [
        'Load the page anew.',
        'Try another browser, or a private window.',
        'If it stays, note what you did and what it said, and write to support.',
      ],
    },
    'whats-new': {
      title: 'New functions and changes',
      text: 'This page tells what is new and what has changed, with every release.',
      steps: [
        'Open “News”: the newest comes first.',
        'Choose a heading to read which pages changed and how to use them.',
        'What touches the numbers takes effect when you calculate again.',
      ],
    },
    requests: {
      title: 'Send a wish or feedback',
      text: 'Tell us which coin, exchange or blockchain is missing, and what you think of a function.',
      steps: [
        'Note the full name of the coin or the exchange.',
        'Of an exchange, find out whether it gives your history by API or by file.',
        'Use the button at the bottom right, and choose what fits.',
      ],
    },
    'other-products': {
      title: 'Devices and products of others',
      text: 'Whoever makes a device, a system or a service knows it best.',
      steps: [
        'Note the product’s name and version.',
        'Look for the same effect on its maker’s support pages.',
        'If it happens with a device and browser listed here too, tell us under “Problem or error”.',
      ],
    },
    'professional-advice': {
      title: 'Tax, accounting and law',
      text: 'What you owe, how to book it and what the law says is for qualified experts to tell.',
      steps: [
        'Export the gains of the year.',
        'Ask a tax accountant or the tax office about tax, your accountant about entries, a lawyer or the authority about the law.',
        'How to use a function, such as the export, can be asked under “How to use it”.',
      ],
    },
  },
};
