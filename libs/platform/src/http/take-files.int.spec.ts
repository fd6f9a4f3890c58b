import { request as httpRequest } from 'node:http';
import { Body, Controller, Module, Post, Req } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { asMultipart, until } from '#testing';
import { TestIssuer } from '../../test/issuer.js';
import { NoteDto, openSampleApp } from '../../test/sample-app.js';
import { Access } from '../access/access.js';
import { Public } from '../access/access.js';
import { readFile, TakesFile } from './take-files.js';

const LIMIT = 1000;
const outcomes: unknown[] = [];

@Controller('v1')
class FilesController {
  @Public() @TakesFile() @Post('files') async take(@Req() request: FastifyRequest) {
    outcomes.push('began');
    try {
      const { name, bytes } = await readFile(request, LIMIT);
      return { name, size: bytes.length };
    } catch (error) {
      outcomes.push(error);
      throw error;
    }
  }

  @Access('customer') @TakesFile() @Post('own-files') async own(@Req() request: FastifyRequest) {
    outcomes.push('read');
    return readFile(request, LIMIT);
  }

  @Public() @Post('notes') note(@Body() dto: NoteDto) {
    return dto;
  }
}

@Module({ controllers: [FilesController] })
class FilesModule {}

let app: NestFastifyApplication;
let lines: string[];
beforeAll(async () => {
  ({ app, lines } = await openSampleApp(await TestIssuer.open(), FilesModule));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());
beforeEach(() => {
  outcomes.splice(0);
});

const multipart = 'multipart/form-data; boundary=x';
const part = (disposition: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const FILE = part('name="file"; filename="a.txt"', 'hello');
const post = async (url: string, payload: string | Buffer, type = multipart) => {
  const answer = await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
  return { status: answer.statusCode, body: answer.json<{ type: string }>() };
};

describe('a route that takes a file', () => {
  it('gets its name and bytes', async () => {
    const { payload, headers } = await asMultipart(Buffer.alloc(LIMIT, 1), '画面.png');
    const { status, body } = await post('/v1/files', payload, headers['content-type']);
    expect([status, body]).toEqual([201, { name: '画面.png', size: LIMIT }]);
  });

  it.each([
    [
      'a file that is too large',
      FILE.replace('hello', 'x'.repeat(LIMIT + 1)) + '--x--',
      413,
      'file-too-large',
    ],
    ['two files', `${FILE}${FILE}--x--`, 400, 'one-file-only'],
    ['a file and a field', `${FILE}${part('name="note"', 'x')}--x--`, 400, 'one-file-only'],
    ['a file in another part', `${part('name="photo"; filename="a"', 'x')}--x--`, 400, 'one-file-only'],
    ['a field alone', `${part('name="file"', 'x')}--x--`, 400, 'one-file-only'],
    ['nothing', '--x--', 400, 'one-file-only'],
    ['what ends in the middle', FILE, 400, 'multipart-broken'],
    ['what is no multipart at all', 'hello', 400, 'multipart-broken'],
  ])('refuses %s', async (_what, payload, status, code) => {
    expect(await post('/v1/files', payload)).toMatchObject({
      status,
      body: { type: `urn:junban:problem:${code}` },
    });
  });

  it('refuses multipart without a boundary, and whatever is not multipart', async () => {
    expect(await post('/v1/files', FILE, 'multipart/form-data')).toMatchObject({
      body: { type: 'urn:junban:problem:multipart-broken' },
    });
    expect(await post('/v1/files', '{}', 'application/json')).toMatchObject({
      status: 415,
      body: { type: 'urn:junban:problem:multipart-needed' },
    });
  });

  it('reads nothing of those who may not use it', async () => {
    expect(await post('/v1/own-files', `${FILE}--x--`)).toMatchObject({ status: 401 });
    expect(outcomes).toEqual([]);
  });

  it('is left in peace by who goes away half-way', async () => {
    const { port } = new URL(await app.getUrl());
    const call = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/v1/files' });
    call.setHeader('content-type', multipart);
    call.on('error', () => undefined);
    call.write(FILE.slice(0, 80));
    await until(
      () => outcomes,
      ([first]) => first === 'began',
    );
    call.destroy();
    const [, thrown] = await until(
      () => outcomes,
      ({ length }) => length === 2,
    );
    expect(thrown).toMatchObject({ code: 'multipart-broken' });
    expect(lines.filter((line) => line.includes('http.failed'))).toEqual([]);
  });
});

it('another route refuses multipart as it refuses everything but JSON', async () => {
  expect(await post('/v1/notes', `${FILE}--x--`)).toMatchObject({
    status: 415,
    body: { type: 'urn:junban:problem:media-type-unsupported' },
  });
  expect((await post('/v1/notes', '{"note":"x"}', 'application/json')).status).toBe(201);
});
