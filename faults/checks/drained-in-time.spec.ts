import { describeCheck } from './testing/describe-check.js';

describeCheck('drained-in-time', [
  ['a desk that is slow', (day) => (day.drained.millis = 60_001), 'it took 60.0 s to come to rest'],
  ['a desk that never comes to rest', (day) => (day.drained.left.unread = 1), '1 unread'],
]);
