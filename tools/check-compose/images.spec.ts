import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { composition } from './composition.js';
import { baseImages, TARGETS } from './images.js';
import { overrideOf } from './stack.js';
import { repositoryOf, STAND_INS } from './stand-ins.js';

const DOCKERFILE = readFileSync('Dockerfile', 'utf8');

describe('the images', () => {
  it('have a target each in the Dockerfile, in which nobody is root', () => {
    const targets = [...DOCKERFILE.matchAll(/^FROM run AS (\S+)$/gm)].map(([, target]) => target);
    expect(targets).toEqual([...TARGETS]);
    expect(DOCKERFILE).toContain('USER 1000:1000');
  });

  it.each([
    ['postgres:18.4-bookworm', 'postgres'],
    ['apache/kafka:4.4.0', 'apache/kafka'],
    ['registry.example:5000/a/b:1', 'registry.example:5000/a/b'],
    ['registry.example:5000/a/b', 'registry.example:5000/a/b'],
    ['a@sha256:00', 'a'],
  ])('%s is of the repository %s', (image, repository) => {
    expect(repositoryOf(image)).toBe(repository);
  });

  it('have stand-ins for where they cannot be pulled, but for Grafana', () => {
    const bases = Object.values(baseImages(DOCKERFILE));
    expect(bases.map(repositoryOf)).toEqual(['node', 'debian']);
    const others = Object.values(composition()).map(({ image }) => repositoryOf(image));
    const without = [...bases.map(repositoryOf), ...others].filter(
      (repository) => !repository.startsWith('junban/') && !STAND_INS[repository],
    );
    expect(without).toEqual(['grafana/grafana']);
  });

  it('are replaced one by one, and only our own get a clock that can be set', () => {
    const images = new Map([['postgres:18.4-bookworm', 'junban-stand-in/postgres']]);
    const { services } = overrideOf(composition(), images, 5555);
    expect(services['postgres']).toMatchObject({
      image: 'junban-stand-in/postgres',
      ports: ['127.0.0.1:5555:5432'],
    });
    expect(services['kafka']).toEqual({ image: 'apache/kafka:4.4.0' });
    expect(services['intake']).toHaveProperty('environment.JUNBAN_SIMULATED_CLOCK', 'true');
    expect(services['migrate-intake']).not.toHaveProperty('environment');
  });
});
