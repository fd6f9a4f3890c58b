import { afterEach, beforeEach, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { describeOnKafka, until } from '#testing';
import { clusterOf, type ClusterClient } from '../src/kafka/kafkajs-internals.js';
import { dropMuteBrokers } from '../src/kafka/mute-brokers.js';
import { muteServer } from './support/mute-server.js';

describeOnKafka('a broker that takes connections and says nothing', { brokers: 1 }, (kafka) => {
  let mute: Awaited<ReturnType<typeof muteServer>>;
  let cluster: ClusterClient;

  beforeEach(async () => {
    dropMuteBrokers();
    mute = await muteServer();
  });
  afterEach(async () => {
    await cluster.disconnect();
    await mute.close();
  });

  const openCluster = (brokers: readonly string[], retries: number) => {
    cluster = clusterOf(
      new kafkajs.Kafka({
        brokers: [...brokers],
        connectionTimeout: 500,
        requestTimeout: 500,
        retry: { initialRetryTime: 50, maxRetryTime: 100, retries },
        logLevel: kafkajs.logLevel.NOTHING,
      }),
      10_000,
    );
    return cluster;
  };

  it('doesn’t count as connected', async () => {
    await expect(openCluster([mute.address], 2).connect()).rejects.toThrow(/timed out/);
    await expect(cluster.connect()).rejects.toThrow(/timed out/);
  });

  it('is passed over for another one', async () => {
    await openCluster([mute.address, ...kafka().brokers], 10).connect();
    // A busy broker, too, may be mute for half a second.
    const refreshed = () =>
      cluster
        .refreshMetadata()
        .then(() => true)
        .catch(() => false);
    await until(refreshed, Boolean);
    expect(mute.sockets.length).toBeGreaterThan(0);
  });
});
