import type { Manifest, Rule } from '../manifest.js';
import { knownSettings } from './known-settings.js';
import { migrations } from './migrations.js';
import { monitoring } from './monitoring.js';
import { network } from './network.js';
import { restricted } from './restricted.js';
import { scaling } from './scaling.js';
import { secrets } from './secrets.js';
import { stopping } from './stopping.js';

const RULES: readonly Rule[] = [
  restricted,
  knownSettings,
  scaling,
  migrations,
  secrets,
  stopping,
  network,
  monitoring,
];

/** Everything that our own rules find wrong with what is to be applied together. */
export const wrongIn = (manifests: readonly Manifest[]): string[] => RULES.flatMap((rule) => rule(manifests));
