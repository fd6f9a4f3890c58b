import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTITIONS, SERVICES, topicOf } from '#contracts';
import { describeOnKafka, until } from '#testing';
import { newClusterId } from '../../kafka-local/broker.js';
import { CARRIED, CLEAN, FleetDesk } from './fleet-desk.js';
import { untilCarried, onKafka } from './kafka-admin.js';

describeOnKafka('runbooks of Kafka', { brokers: 1, own: true }, (kafka) => {
  let desk: FleetDesk;
  let prefix = 'junban';

  beforeAll(async () => {
    desk = await FleetDesk.open({ brokers: kafka().brokers });
    await desk.submitAll(3);
    await desk.allQueued();
  });

  afterAll(() => desk?.close());

  const node = () => kafka().nodes[0]!;
  const cluster = async () => (await onKafka(kafka().brokers, (admin) => admin.describeCluster())).clusterId;
  /** Kafka has all that intake has ever stated. */
  const allCarried = async () => {
    const stated = await desk.database.query<{ id: string }>('SELECT id FROM intake.outbox');
    const ids = stated.map(({ id }) => id);
    await untilCarried(kafka().brokers, `${prefix}.intake`, ids);
  };
  const stopped = (by: string) =>
    until(
      () => desk.stops(),
      (reasons) => reasons.includes(by),
    );

  it('more-partitions: services take topics of another name, while people go on', async () => {
    const altered = { topic: topicOf('intake'), count: PARTITIONS + 1 };
    await onKafka(kafka().brokers, (admin) => admin.createPartitions({ topicPartitions: [altered] }));
    // Running replicas go on, and only starts are refused.
    const refused = desk.fleet.start('eligibility');
    await expect(refused).rejects.toThrow(
      `Topic junban.intake has ${PARTITIONS + 1} partitions and must have ${PARTITIONS}`,
    );
    await desk.submitAll(2);
    await desk.allQueued();
    // Whoever begins to read or send anew refuses the topic too.
    await node().kill();
    await node().start();
    await desk.submitAll(2);
    await stopped('wrong-topic');

    prefix = 'junban-2';
    for (const service of SERVICES) {
      await desk.fleet.stop(service);
      await desk.fleet.start(service, { KAFKA_TOPIC_PREFIX: prefix });
      await desk.submit();
      await desk.answerNext();
    }
    await desk.allQueued();
    await desk.carried();
    const said = await desk.follow('more-partitions', 'Check');
    expect(said).toContain(CARRIED);
    expect(said).toContain(CLEAN);
    expect(await desk.statedTwice()).toEqual([]);
    await allCarried();

    const topics = SERVICES.map(topicOf);
    await onKafka(kafka().brokers, (admin) => admin.deleteTopics({ topics }));
    await desk.submit();
    await desk.allQueued();
  });

  it('kafka-lost: intake accepts without it, and all go on with one that has nothing', async () => {
    const lost = await cluster();
    await node().kill();
    const [first] = await desk.submitAll(3);
    await stopped('unreachable');
    expect(await desk.follow('kafka-lost', 'Look')).toContain('is not carried: unreachable');
    expect((await desk.ticket(first!.ticketId)).status).toBe('received');
    const before = await desk.answerNext();
    expect((await desk.ticket(before)).status).not.toBe('answered');

    await node().format(newClusterId());
    await node().start();
    expect(await cluster()).not.toBe(lost);
    await desk.submit();
    await desk.allQueued();
    await desk.answered(before);
    await desk.carried();
    const said = await desk.follow('kafka-lost', 'Check');
    expect(said).toContain(CARRIED);
    expect(said).toContain(CLEAN);

    // It would see by itself within a minute what else is missing.
    await desk.fleet.stop('intake');
    await desk.fleet.start('intake', { KAFKA_TOPIC_PREFIX: prefix });
    await allCarried();
    expect(await desk.follow('kafka-lost', 'Check')).toContain(CLEAN);
    expect(await desk.statedTwice()).toEqual([]);
  });
});
