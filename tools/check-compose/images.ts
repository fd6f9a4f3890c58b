import { readFileSync } from 'node:fs';
import { docker, has } from './docker.js';
import { buildStandIn, repositoryOf, STAND_INS } from './stand-ins.js';

/** What each image is here: itself, its stand-in, or nothing. */
export interface Images {
  /** By the name that docker-compose.yml or the Dockerfile gives it. */
  names: Map<string, string>;
  standIns: string[];
  missing: string[];
}

/** The base images that the Dockerfile names, by its arguments. */
export const baseImages = (dockerfile: string): Record<string, string> =>
  Object.fromEntries(
    [...dockerfile.matchAll(/^ARG (\w+_IMAGE)=(\S+)$/gm)].map(([, name, image]) => [name!, image!]),
  );

/** Gets all of them: pulled, or built where they cannot be; tells which were. */
export const getImages = async (wanted: readonly string[], say: (line: string) => void): Promise<Images> => {
  const images: Images = { names: new Map(), standIns: [], missing: [] };
  for (const image of new Set(wanted)) {
    if (await has(image)) {
      images.names.set(image, image);
      continue;
    }
    const standIn = STAND_INS[repositoryOf(image)];
    if (!standIn) {
      images.missing.push(image);
      say(`Left out: ${image} cannot be pulled, and nothing at hand can stand for it.`);
      continue;
    }
    // All of them are built on Debian.
    await buildStandIn(STAND_INS['debian']!);
    images.names.set(image, await buildStandIn(standIn));
    images.standIns.push(image);
    say(`Replaced: ${image} cannot be pulled; ${standIn.of} stands for it.`);
  }
  return images;
};

/** Our own images, by target. */
export const TARGETS = ['intake', 'eligibility', 'scheduling', 'assignment', 'web', 'cli', 'openid'] as const;

/** Builds a target of the Dockerfile for each. */
export const buildTargets = async ({ names, standIns }: Images): Promise<void> => {
  const bases = Object.entries(baseImages(readFileSync('Dockerfile', 'utf8')));
  const base = bases.flatMap(([name, image]) => ['--build-arg', `${name}=${names.get(image)!}`]);
  const network = standIns.length > 0 ? ['--network=host'] : [];
  for (const target of TARGETS)
    await docker(
      'build',
      '--quiet',
      ...network,
      ...base,
      '--target',
      target,
      '--tag',
      `junban/${target}`,
      '.',
    );
};

/** Megabytes of an image. */
export const sizeOf = async (image: string): Promise<number> =>
  Math.round(Number(await docker('image', 'inspect', '--format', '{{.Size}}', image)) / 1e6);
