import multipart from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { platformProblem } from '../problems/catalogue.js';
import { sizeInWords } from './size-in-words.js';

const PART_NAME = 'file';

/** The route takes one file as multipart/form-data, in the part `file`, which {@link readFile} reads. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: [PART_NAME],
        properties: { [PART_NAME]: { type: 'string', format: 'binary' } },
      },
    }),
  );

const takesFile = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { takesFile?: true } | undefined)?.takesFile === true;

/** Only routes that say {@link TakesFile} read multipart; nothing of it is read before the route asks. */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, headerPairs: 20 } });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const isMultipart = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
      done(isMultipart && !takesFile(request) ? platformProblem('media-type-unsupported') : undefined);
    });
}

/** A file as it was sent. Its name is what the sender says. */
export interface ReceivedFile {
  name: string;
  bytes: Buffer;
}

const PROBLEMS: Record<string, Parameters<typeof platformProblem>[0]> = {
  FST_REQ_FILE_TOO_LARGE: 'file-too-large',
  FST_PARTS_LIMIT: 'one-file-only',
  FST_FILES_LIMIT: 'one-file-only',
  FST_FIELDS_LIMIT: 'one-file-only',
};

const problemOf = (error: unknown, limit: number) => {
  const code = PROBLEMS[(error as { code?: string }).code ?? ''] ?? 'multipart-broken';
  return platformProblem(code, { params: { limit, size: sizeInWords(limit) }, cause: error });
};

/**
 * Reads the one file of a request whose route {@link TakesFile}. Throws Problem: not multipart (415), larger than
 * `maxBytes` (413), no file or more than one, or broken off (400).
 */
export async function readFile(request: FastifyRequest, maxBytes: number): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw platformProblem('multipart-needed');
  // The parser waits for a close that has not been yet.
  if (request.raw.destroyed) throw platformProblem('multipart-broken');
  let received: ReceivedFile | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes } })) {
      if (part.type !== 'file') continue;
      if (part.fieldname === PART_NAME)
        received = { name: part.filename ?? '', bytes: await part.toBuffer() };
      // What is not read would keep the sender waiting.
      else part.file.resume();
    }
  } catch (error) {
    throw problemOf(error, maxBytes);
  }
  if (!received) throw platformProblem('one-file-only');
  return received;
}
