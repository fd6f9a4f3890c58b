import { currentTraceparent, nextTraceparent, runWithTraceparent } from './trace.js';

const trace = '0af7651916cd43dd8448eb211c80319c';

describe('a trace', () => {
  it('goes on with a step of its own', () => {
    const next = nextTraceparent(`00-${trace}-b7ad6b7169203331-00`);
    expect(next).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`));
    expect(next).not.toContain('b7ad6b7169203331');
  });

  it.each([
    undefined,
    '',
    'x',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
  ])('begins anew after %j', (came) => {
    expect(nextTraceparent(came)).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
    expect(nextTraceparent(came)).not.toContain(trace);
  });

  it('is at hand in everything that its work awaits, and nowhere else', async () => {
    const seen = await runWithTraceparent(`00-${trace}-b7ad6b7169203331-01`, async () => {
      await Promise.resolve();
      return currentTraceparent();
    });
    expect(seen).toContain(trace);
    expect(currentTraceparent()).toBeUndefined();
  });
});
