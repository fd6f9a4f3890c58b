// Writes the types of the services' HTTP interfaces, from the OpenAPI document that a running desk serves, for the pages.
// `--check` fails where the file no longer fits. Needs a build.
import openapiTS, { astToString } from 'openapi-typescript';
import { readOpenApiDocument } from './openapi-document.mjs';
import { keepWritten } from './written-files.mjs';

const FILE = 'apps/web/client/src/shared/api/schema.ts';

const types = astToString(await openapiTS(await readOpenApiDocument()));
keepWritten({ [FILE]: `// Written by "npm run api-types".\n\n${types}` }, 'npm run api-types');
