import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { EarlySignals } from './early-signals.js';

class Played extends EventEmitter {
  readonly codes: number[] = [];
  exit(code: number) {
    this.codes.push(code);
  }
}

const play = () => {
  const self = new Played();
  const signals = new EarlySignals(self);
  const heard: string[] = [];
  const listen = () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.once(signal, () => heard.push(signal));
  };
  return { self, signals, heard, listen };
};

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'])('%s reaches who listens', (signal) => {
    const { self, signals, heard, listen } = play();
    listen();
    self.emit(signal);
    expect([heard, signals.hasCome, self.codes]).toEqual([[signal], false, []]);
  });

  it.each(['SIGINT', 'SIGTERM'])('%s that comes too early is kept, and told once', (signal) => {
    const { self, signals, heard, listen } = play();
    self.emit(signal);
    expect(signals.hasCome).toBe(true);
    listen();
    listen();
    expect([heard, signals.hasCome, self.codes]).toEqual([[signal], false, []]);
  });

  it('that comes again while nobody listens ends the process at once', () => {
    const { self } = play();
    self.emit('SIGINT');
    self.emit('SIGINT');
    expect(self.codes).toEqual([1]);
  });
});
