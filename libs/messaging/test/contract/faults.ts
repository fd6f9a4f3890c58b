import { expect, it } from '@jest/globals';
import { aDecision, aStream, TICKETS } from '../support/records.js';
import { repaired } from '../support/tally.js';
import type { TestBench } from './test-bench.js';

const [first, second, third] = TICKETS;

/** Events that are themselves at fault. */
export const describeFaults = (bench: TestBench): void => {
  it.each([
    ['data that its schema forbids', 'Not An Edition', /edition/],
    ['data that cannot be true', 'impossible', /DomainError/],
    ['a mistake in a handler', 'mistake', /TypeError/],
    ['a value that the database refuses', 'forbidden', /23514.*nothing_forbidden/],
  ])('parks an event with %s, holds its turn, and does its neighbours no harm', async (_, edition, error) => {
    const service = await bench.start();
    await bench.deliver(
      ...aStream([
        aDecision('a', { ticketId: first }),
        aDecision(edition, { ticketId: second, turn: 2 }),
        aDecision('b', { ticketId: third }),
        aDecision('c', { ticketId: first }),
      ]),
    );
    await bench.untilApplied('a', 'c');
    expect(await bench.applied(second)).toEqual([]);
    expect(await bench.applied(third)).toEqual(['b']);
    const [parked] = await bench.untilParked(service, 1);
    expect(parked).toMatchObject({ source: 'eligibility', sequence: 2, ticketId: second, turn: 2 });
    expect(parked!.error).toMatch(error);
    expect(await bench.published('junban.turn.held.v1')).toEqual([
      { ticketId: second, turn: 2, data: { parked: 1 } },
    ]);
    expect(await bench.harness.observer.query('SELECT ticket_id, held FROM tallies WHERE held > 0')).toEqual([
      { ticket_id: second, held: 1 },
    ]);
    const own = await bench.published('junban.turn.requeued.v1');
    expect(own.map(({ ticketId }) => ticketId).sort()).toEqual([first, first, third]);
    expect(service.consumer.stops()).toEqual([]);
  });

  it('counts the parked events of a turn up, and down again as they are retried with success', async () => {
    const service = await bench.start();
    await bench.deliver(...aStream([aDecision('impossible-1'), aDecision('a'), aDecision('impossible-2')]));
    const parked = await bench.untilParked(service, 2);
    expect(await bench.heldTold()).toEqual([1, 2]);
    expect(await service.consumer.retryParked(parked[0]!.id)).toEqual({
      outcome: 'failed',
      error: 'DomainError: cannot be true',
    });
    repaired.add('impossible');
    for (const { id } of parked)
      expect(await service.consumer.retryParked(id)).toEqual({ outcome: 'applied' });
    expect(await service.consumer.retryParked(parked[0]!.id)).toEqual({ outcome: 'not-found' });
    expect(await bench.heldTold()).toEqual([1, 2, 1, 0]);
    expect(await bench.applied()).toEqual(['a', 'impossible-1', 'impossible-2']);
  });

  it('applies a parked event once, however many operators retry it at the same time', async () => {
    const service = await bench.start();
    await bench.deliver(...aStream([aDecision('impossible-1'), aDecision('impossible-2')]));
    const parked = await bench.untilParked(service, 2);
    repaired.add('impossible');
    const ids = parked.flatMap(({ id }) => [id, id, id]);
    const retried = await Promise.all(ids.map((id) => service.consumer.retryParked(id)));
    expect(retried.filter(({ outcome }) => outcome === 'applied')).toHaveLength(2);
    expect((await bench.applied()).sort()).toEqual(['impossible-1', 'impossible-2']);
    expect((await bench.heldTold()).slice(2)).toEqual([1, 0]);
  });

  it('doesn’t apply a parked event when it comes again', async () => {
    const service = await bench.start();
    const stream = aStream([aDecision('impossible'), aDecision('a')]);
    await bench.deliver(...stream);
    await bench.untilApplied('a');
    repaired.add('impossible');
    await bench.deliver(...stream, ...aStream([aDecision('x'), aDecision('x'), aDecision('b')]).slice(2));
    await bench.untilApplied('a', 'b');
    await bench.untilParked(service, 1);
  });
};
