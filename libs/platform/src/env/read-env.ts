import { StartupError } from '../startup/startup-error.js';
import { type EnvEntry } from './entry.js';

/** Names each wrong variable, what is allowed and what came. Values of secrets are never in it. */
export class EnvError extends StartupError {
  override readonly name = 'EnvError';
}

/** Variable name → entry. */
export type EnvSpec = Record<string, EnvEntry<unknown>>;

/** The values that a specification reads. */
export type EnvOf<S extends EnvSpec> = { [K in keyof S]: S[K] extends EnvEntry<infer T> ? T : never };

function faultOf(name: string, entry: EnvEntry<unknown>, text: string | undefined): string {
  const must = `${name} must be ${entry.allowed}`;
  if (text === undefined) return `${must}, but is not set`;
  // A URL with "@" holds a user and mostly a password.
  const hidden = entry.secret || text.includes('@');
  return hidden ? `${must}; the value that came is not shown` : `${must}, got '${text.slice(0, 100)}'`;
}

/**
 * Reads the whole environment of a program once, before anything starts. An empty variable counts as not set.
 * Throws {@link EnvError} about all wrong variables together.
 */
export function readEnv<S extends EnvSpec>(source: NodeJS.ProcessEnv, spec: S): EnvOf<S> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(spec)) {
    const text = source[name] || undefined;
    const value = text === undefined ? entry.default : entry.parse(text);
    if (value === undefined && !(text === undefined && entry.optional))
      faults.push(faultOf(name, entry, text));
    values[name] = value;
  }
  if (faults.length > 0) throw new EnvError(faults.join('\n'));
  return values as EnvOf<S>;
}
