/**
 * What the databases that this run makes for copying are called first. Those of another run are never taken: its
 * migrations may be others.
 */
export const templatesOfRun = (env: NodeJS.ProcessEnv = process.env): string =>
  `junban_test_template_${env['JUNBAN_TEST_RUN']}`;
