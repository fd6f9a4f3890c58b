import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = 'libs/contracts/src';

/** Says why a change can't be made: the model has moved on and the mutant must follow. */
const misfit = (text, { file, find }) => {
  const times = text.split(find).length - 1;
  return times === 1 ? undefined : `${file} has ${times} times, not once: ${find.trim()}`;
};

/** A directory away from the repository in which copies of the contracts can be run, with the repository's packages. */
export const openWorkshop = async (repository) => {
  const directory = await mkdtemp(join(tmpdir(), 'junban-mutants-'));
  await symlink(join(repository, 'node_modules'), join(directory, 'node_modules'), 'dir');
  await cp(join(repository, '.swcrc'), join(directory, '.swcrc'));
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  const { default: jest } = await import(join(repository, 'jest.config.mjs'));
  const { testEnvironment, testEnvironmentOptions, extensionsToTreatAsEsm, transform, moduleNameMapper } =
    jest;
  const config = {
    ...{ testEnvironment, testEnvironmentOptions, extensionsToTreatAsEsm, transform, moduleNameMapper },
    rootDir: directory,
    testMatch: ['<rootDir>/copies/*/model/*.spec.ts'],
    testPathIgnorePatterns: ['\\.long\\.spec\\.ts$'],
  };
  await writeFile(join(directory, 'jest.config.json'), JSON.stringify(config));
  await mkdir(join(directory, 'copies'));

  return {
    directory,
    /** Copies the contracts under this label and makes the changes; returns what doesn't fit. */
    async copy(label, changes) {
      const target = join(directory, 'copies', label);
      await cp(join(repository, SOURCES), target, { recursive: true });
      const misfits = [];
      for (const one of changes) {
        const path = join(target, one.file);
        const text = await readFile(path, 'utf8');
        const wrong = misfit(text, one);
        if (wrong) misfits.push(wrong);
        else
          await writeFile(
            path,
            text.replace(one.find, () => one.replace),
          );
      }
      return misfits;
    },
    close: () => rm(directory, { recursive: true, force: true }),
  };
};
