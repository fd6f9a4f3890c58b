// Writes docs/reference from the OpenAPI and AsyncAPI documents. `--check` fails where it no longer fits. Needs a build.
import { format, resolveConfig } from 'prettier';
import { readOpenApiDocument } from '../openapi-document.mjs';
import { keepWritten } from '../written-files.mjs';
import { eventPage } from './event-page.mjs';
import { httpPages } from './http-pages.mjs';

const FOLDER = 'docs/reference';

const pages = { ...httpPages(await readOpenApiDocument()), 'events.md': await eventPage() };
const files = {};
for (const [name, page] of Object.entries(pages)) {
  const filepath = `${FOLDER}/${name}`;
  files[filepath] = await format(page, { ...(await resolveConfig(filepath)), filepath });
}
keepWritten(files, 'npm run reference');
