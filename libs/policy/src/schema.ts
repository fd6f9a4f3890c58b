import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

// That they are JSON Schemas is tested, and not found out anew at each start.
const ajv = new Ajv2020({ allErrors: true, meta: false, validateSchema: false });
formats.default(ajv, ['date', 'uri-reference']);

const schemaIn = (file: string): object =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as object;

export const fitsEdition = ajv.compile(schemaIn('edition.schema.json'));
export const fitsHelpCenter = ajv.compile(schemaIn('help-center.schema.json'));

/** What a schema has against a value: path and reason of each fault. */
export const faultsIn = (errors: ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, message, params }) => {
    const allowed = 'allowedValues' in params ? `: ${(params.allowedValues as string[]).join(', ')}` : '';
    const unknown = 'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : '';
    return `${instancePath || '/'} ${message ?? 'is not allowed'}${allowed}${unknown}`;
  });
