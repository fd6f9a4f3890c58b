import { describeCheck } from './testing/describe-check.js';

describeCheck('ledger-agrees', [
  ['a finding', (day) => day.ledger.findings.push('{"kind":"on-the-way"}'), 'on-the-way'],
  [
    'a command that fails',
    (day) => Object.assign(day.ledger, { code: 1, complaint: 'Nobody answers' }),
    'it ended with 1: Nobody answers',
  ],
]);
