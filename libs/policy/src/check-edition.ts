import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Edition } from './edition.js';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv, ['date']);
const schema = readFileSync(new URL('../edition.schema.json', import.meta.url), 'utf8');
const fitsSchema = ajv.compile<Edition>(JSON.parse(schema) as object);

/** Editions that cannot be used; the message names each file, the path in it and the reason. */
export class EditionError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the policy editions cannot be used:\n${faults.join('\n')}`);
    this.name = 'EditionError';
  }
}

const schemaFaults = (): string[] =>
  (fitsSchema.errors ?? []).map(({ instancePath, message, params }) => {
    const allowed = 'allowedValues' in params ? `: ${(params.allowedValues as string[]).join(', ')}` : '';
    const unknown = 'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : '';
    return `${instancePath || '/'} ${message ?? 'is not allowed'}${allowed}${unknown}`;
  });

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
  if (!fitsSchema(value)) return schemaFaults();
  const faults = [...contradictions(value, name)];
  return faults.length > 0 ? faults : value;
}
