import { KafkaLender } from './kafka-lender.js';
import { localKafkaObstacle } from './kafka-server.js';

/**
 * Prepares Kafka for a test run, and says by the environment what there is: JUNBAN_TEST_KAFKA_PORT to borrow a shared
 * one, JUNBAN_TEST_LOCAL_KAFKA_ERROR why no test can have its own. Nothing is started unless it is the only way to know.
 */
export async function lendKafka(env: NodeJS.ProcessEnv = process.env): Promise<KafkaLender> {
  const lender = new KafkaLender();
  const obstacle = await localKafkaObstacle();
  if (obstacle) env['JUNBAN_TEST_LOCAL_KAFKA_ERROR'] = obstacle;
  const isThere = !obstacle || (await canStart(lender));
  if (isThere) env['JUNBAN_TEST_KAFKA_PORT'] = String(await lender.listen());
  return lender;
}

const canStart = (lender: KafkaLender): Promise<boolean> =>
  lender.start().then(
    () => true,
    () => false,
  );
