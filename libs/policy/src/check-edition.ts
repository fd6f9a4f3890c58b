import type { Edition } from './edition.js';
import { faultsIn, fitsEdition } from './schema.js';

/** Files of the policy that cannot be used; the message names each file, the path in it and the reason. */
export class EditionError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the policy’s files cannot be used:\n${faults.join('\n')}`);
    this.name = 'EditionError';
  }
}

function* contradictions(edition: Edition, name: string): Generator<string> {
  const { id, language, lastUpdated, effectiveDate, hours } = edition;
  if (id !== `${language}-${lastUpdated}`)
    yield `/id must be its language and date, ${language}-${lastUpdated}`;
  if (name !== id) yield `/id must be the file's name, ${name}`;
  if (effectiveDate > lastUpdated) yield '/effectiveDate must not be after lastUpdated';
  if (hours.opens >= hours.closes) yield '/hours/closes must be after opens';
}

/** The edition in a JSON text; a list of faults (path and reason) where it is none. `name` is the file's without .json. */
export function checkEdition(text: string, name: string): Edition | string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`/ is not JSON: ${(error as Error).message}`];
  }
  if (!fitsEdition(value)) return faultsIn(fitsEdition.errors);
  const edition = value as Edition;
  const faults = [...contradictions(edition, name)];
  return faults.length > 0 ? faults : edition;
}
