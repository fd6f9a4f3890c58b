import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_TYPES } from '#contracts';
import { checkRoutes } from './routing-table.js';

const complete = () => new Map(PUBLISHED_TYPES.intake.map((type) => [type as string, {}]));
const check = (routes: Map<string, object>) => () => checkRoutes('eligibility', ['intake'], routes);

describe('a routing table', () => {
  it('is accepted when it names each type of its topics once', () => {
    expect(check(complete())).not.toThrow();
  });

  it('is refused without a type of its topics', () => {
    const routes = complete();
    routes.delete('junban.message.added.v1');
    expect(check(routes)).toThrow('eligibility is wrong: junban.message.added.v1 is missing.');
  });

  it('is refused with a type of no topic', () => {
    expect(check(complete().set('junban.turn.held.v1', {}))).toThrow('junban.turn.held.v1 is on none');
  });

  it('is refused with two routes for one type', () => {
    expect(check(complete().set('junban.message.added.v1', { next: () => {} }))).toThrow('has two routes');
  });
});
