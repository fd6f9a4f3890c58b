import { withKafka } from '../with-kafka.js';
import { printLive, printLongLine } from './streams.js';

await printLongLine();
await withKafka('customers and agents on streams', printLive);
