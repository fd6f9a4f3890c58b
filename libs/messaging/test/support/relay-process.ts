import { Database } from '#database';
import { KafkaTransport } from '#messaging';

/** A relay in a process of its own, as it is deployed. */
const { url, brokers, prefix } = JSON.parse(process.argv[2]!) as {
  url: string;
  brokers: string[];
  prefix: string;
};
const database = await Database.open({ url, schema: 'eligibility', name: 'relay process', migrations: [] });
new KafkaTransport({ brokers, databases: { eligibility: database }, replication: 1, prefix, pollMillis: 20 });
