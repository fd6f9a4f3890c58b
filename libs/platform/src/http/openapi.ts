import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const text = { type: 'string' };
const fieldError = { type: 'object', properties: { field: text, code: text, message: text, remedy: text } };
const problemSchema = {
  type: 'object',
  description: 'RFC 9457, with the remedy',
  required: ['type', 'title', 'status', 'detail', 'remedy'],
  properties: {
    type: { type: 'string', example: 'urn:junban:problem:invalid-input' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    remedy: text,
    instance: text,
    errors: { type: 'array', items: fieldError },
  },
};
const problemAnswer = {
  description: 'Refused: says why, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
  };
  for (const [address, path] of Object.entries(document.paths))
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses = { ...operation.responses, default: problemAnswer };
      // Controllers of two services may have one name; addresses never have.
      operation.operationId = `${method}${address.replaceAll(/\W+/g, '_')}`;
    }
  return document;
}

/** Serves the OpenAPI document made from the code, readable at /docs, where `/` leads unless there are pages. Made at the first request. */
export function serveOpenApi(
  app: NestFastifyApplication,
  { name, description, hasPages }: { name: string; description: string; hasPages: boolean },
): void {
  const config = new DocumentBuilder()
    .setTitle(name)
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth();
  let document: OpenAPIObject | undefined;
  const made = () => (document ??= withProblems(SwaggerModule.createDocument(app, config.build())));
  SwaggerModule.setup('docs', app, made, { raw: false, customSiteTitle: name });
  const http = app.getHttpAdapter();
  http.get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => void reply.send(made()));
  if (!hasPages)
    http.get('/', (_request: FastifyRequest, reply: FastifyReply) => void reply.redirect('/docs', 302));
}
