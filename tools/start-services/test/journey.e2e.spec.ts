import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import {
  type DeskProcess,
  describeOnKafka,
  isAlive,
  journeySuite,
  SERVICES_PROGRAM,
  startDesk,
  temporaryDirectory,
} from '#testing';
import { processesOf } from './processes.js';

const REPLICAS = 2;

describeOnKafka('on one broker', { brokers: 1 }, (kafka) => {
  let services: DeskProcess;

  journeySuite('four services of two replicas each', async () => {
    const { path, remove } = await temporaryDirectory();
    services = await startDesk({
      program: SERVICES_PROGRAM,
      args: ['--replicas', String(REPLICAS)],
      dataDir: path,
      env: {
        ASSIGNMENT_MODE: 'pull',
        KAFKA_BROKERS: kafka().brokers.join(),
        KAFKA_TOPIC_PREFIX: `test-${randomUUID()}`,
      },
    });
    const end = async () => {
      const topics = await fetch(`${services.url}/v1/desk/topics?language=en`);
      expect(await topics.text()).toContain('"/?lang=en#/');
      const processes = await processesOf(services.child.pid!);
      expect(processes.length).toBeGreaterThanOrEqual(4 * REPLICAS);
      expect(await services.end('SIGINT')).toBe(0);
      expect(processes.filter(isAlive)).toEqual([]);
      await remove();
    };
    return { url: services.url, end };
  });
});
