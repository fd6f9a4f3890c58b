/**
 * Describes tests that need something: where it is missing they are skipped with the reason in their name, and with
 * CI=true they fail.
 */
export const describeUnless = (
  obstacle: string | undefined,
  need: string,
  name: string,
  define: () => void,
): void => {
  if (!obstacle) describe(name, define);
  else if (process.env['CI'] !== 'true') describe.skip(`${name} (skipped: ${obstacle})`, define);
  else
    describe(name, () => {
      beforeAll(() => {
        throw new Error(`These tests need ${need}: ${obstacle}`);
      });
      define();
    });
};
