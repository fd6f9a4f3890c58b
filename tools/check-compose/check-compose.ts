import { DateTime } from 'luxon';
import { Database, SimulatedClock } from '#database';
import { SUNDAY_AFTERNOON } from '../../libs/testing/src/desk/journey.js';
import { composition, isComplete, isJob } from './composition.js';
import { needEngine } from './docker.js';
import { baseImages, buildTargets, getImages, type Images, sizeOf, TARGETS } from './images.js';
import { goThrough } from './journey.js';
import { eventually } from './patience.js';
import { checkEnds, checkSafety } from './safety.js';
import { findCompose, Stack, type StackOptions } from './stack.js';
import { checkPages, checkScraped } from './surroundings.js';
import { readFileSync } from 'node:fs';

/** Says each line with the seconds since the start. */
const storyteller = () => {
  const start = performance.now();
  return (line: string) =>
    console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

type Say = (line: string) => void;

const prepareImages = async (isBuilt: boolean, say: Say): Promise<Images> => {
  const bases = Object.values(baseImages(readFileSync('Dockerfile', 'utf8')));
  const others = Object.values(composition())
    .map(({ image }) => image)
    .filter((image) => !image.startsWith('junban/'));
  const images = await getImages([...bases, ...others], say);
  if (!isBuilt) await buildTargets(images);
  for (const target of TARGETS) {
    images.names.set(`junban/${target}`, `junban/${target}`);
    say(`junban/${target} has ${await sizeOf(`junban/${target}`)} MB.`);
  }
  return images;
};

/** The desk's clock, which services find there when they start. */
const setClock = async (url: string): Promise<{ admin: Database; clock: SimulatedClock }> => {
  const admin = await Database.open({ url, schema: 'public', migrations: [], name: 'check', poolSize: 1 });
  const clock = await SimulatedClock.create(admin);
  await clock.set(DateTime.fromISO(SUNDAY_AFTERNOON), { onlyForward: false });
  return { admin, clock };
};

const check = async (stack: Stack, services: StackOptions['services'], say: Say): Promise<void> => {
  await stack.up('postgres');
  const { admin, clock } = await eventually(
    'The database',
    () => setClock(stack.databaseUrl),
    () => true,
  );
  try {
    await stack.up(...Object.keys(services).filter((name) => !isJob(services[name]!)));
    await eventually(
      'The front',
      () => fetch(stack.url),
      ({ ok }) => ok,
    );
    say(`Everything is up, at ${stack.url}.`);
    await goThrough(stack.url, clock, say);
  } finally {
    await admin.close();
  }
  await checkPages(stack.url);
  say('The pages answer; metrics and health do not, from outside.');
  await checkScraped(stack.prometheus);
  say('Prometheus reads the metrics of all four services and of the pages.');
  for (const name of Object.keys(services))
    if (!isJob(services[name]!))
      await eventually(
        `${name} as healthy`,
        () => stack.inspect(name, '{{.State.Health.Status}}'),
        (is) => is === 'healthy',
      );
  await checkSafety(stack, services);
  say(
    `${Object.keys(services).length} containers: nobody is root, may write, or has a privilege; all are healthy or done.`,
  );
  await stack.stop();
  await checkEnds(stack, services);
  say('All of ours ended in good order.');
};

const tellWhatWasSaid = async (stack: Stack, names: string[]): Promise<void> => {
  for (const name of names)
    console.error(
      `\n${name} said last:\n${await stack.saidLast(name).catch((error: Error) => error.message)}`,
    );
};

/**
 * Builds and starts docker-compose.yml on a Docker engine, goes a ticket's way through it, and stops it. `isBuilt`: our
 * images are those that the engine has.
 */
export const checkCompose = async ({ isBuilt }: { isBuilt: boolean }): Promise<void> => {
  const say = storyteller();
  say(`Docker engine ${await needEngine()}.`);
  const images = await prepareImages(isBuilt, say);
  const compose = await findCompose();
  const services = Object.fromEntries(
    Object.entries(composition()).filter(([name, service]) => {
      if (!images.names.has(service.image)) return false;
      if (!isComplete(service)) say(`Left out: ${name}, whose files are not in this checkout.`);
      return isComplete(service);
    }),
  );
  const stack = await Stack.prepare({ services, images: images.names, compose });
  say(`Started by ${compose.join(' ')}: ${Object.keys(services).join(', ')}.`);
  try {
    await check(stack, services, say);
  } catch (error) {
    await tellWhatWasSaid(stack, Object.keys(services));
    throw error;
  } finally {
    await stack.remove();
  }
  say('Gone again, with its data.');
};
