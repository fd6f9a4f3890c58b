import { describe, expect, it } from '@jest/globals';
import { GroupCommit, type Result } from './group-commit.js';

/** Processes batches when told to. */
const held = () => {
  const batches: { items: number[]; finish: () => void }[] = [];
  const process = (items: number[]) =>
    new Promise<Result<string>[]>((resolve) => {
      batches.push({ items, finish: () => resolve(items.map((item) => ({ value: `done ${item}` }))) });
    });
  return { batches, process };
};
const nextTick = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('group commit', () => {
  it('has one batch in flight; the next takes what has arrived meanwhile, up to its limit', async () => {
    const { batches, process } = held();
    const queue = new GroupCommit(process, { batch: 3, queue: 10 });
    const all = [queue.submit(1), queue.submit(2)];
    await nextTick();
    all.push(...[3, 4, 5, 6].map((item) => queue.submit(item)));
    await nextTick();
    expect(batches.map(({ items }) => items)).toEqual([[1, 2]]);
    batches[0]!.finish();
    await nextTick();
    batches[1]!.finish();
    await nextTick();
    expect(batches.map(({ items }) => items)).toEqual([[1, 2], [3, 4, 5], [6]]);
    batches[2]!.finish();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5, 6].map((item) => `done ${item}`));
  });

  it('gives each item its own error, and all of them that of the batch', async () => {
    const failing = new GroupCommit<number, number>(
      (items) =>
        items.includes(0)
          ? Promise.reject(new Error('batch'))
          : Promise.resolve(
              items.map((item) => (item % 2 ? { value: item } : { error: new Error(`even ${item}`) })),
            ),
      { batch: 10, queue: 10 },
    );
    const mixed = await Promise.allSettled([failing.submit(1), failing.submit(2)]);
    expect(mixed).toMatchObject([{ value: 1 }, { reason: { message: 'even 2' } }]);
    const broken = await Promise.allSettled([failing.submit(0), failing.submit(1)]);
    expect(broken).toMatchObject([{ reason: { message: 'batch' } }, { reason: { message: 'batch' } }]);
    expect(await failing.submit(3)).toBe(3);
  });

  it('refuses what goes beyond its limit, and everything once it closes; what it holds is finished', async () => {
    const { batches, process } = held();
    const queue = new GroupCommit(process, { batch: 2, queue: 2 });
    const taken = [queue.submit(1), queue.submit(2)];
    await expect(queue.submit(3)).rejects.toMatchObject({ name: 'QueueRefused' });
    await nextTick();
    const closed = queue.close();
    await expect(queue.submit(4)).rejects.toMatchObject({ name: 'QueueRefused' });
    batches[0]!.finish();
    expect(await Promise.all(taken)).toEqual(['done 1', 'done 2']);
    await closed;
  });
});
