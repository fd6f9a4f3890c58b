import { inProcessHarness } from './support/in-process-harness.js';
import { testTransport } from './transport-contract.js';

testTransport('in-process', inProcessHarness);
