import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Problem } from '#platform';
import { cleanFile, DEFAULT_LIMITS } from '../src/index.js';
import * as files from '../src/testing/files.js';

const clean = (bytes: Buffer | Promise<Buffer>, name = 'photo', limits = {}, options = {}) =>
  Promise.resolve(bytes).then((content) =>
    cleanFile({ name, bytes: content }, { ...DEFAULT_LIMITS, ...limits }, options),
  );
const text = (content: string) => Buffer.from(content);
const joined = async (first: Buffer | Promise<Buffer>, ...others: Buffer[]) =>
  Buffer.concat([await first, ...others]);

const refusal = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  const { status, errors } = thrown as Problem;
  expect([status, errors.length, errors[0]!.field]).toEqual([400, 1, 'file']);
  expect(errors[0]!.text.remedy).toEqual({ ja: expect.any(String), en: expect.any(String) });
  return errors[0]!.code;
};

describe('an image', () => {
  it.each([
    ['image/png', files.aPng],
    ['image/jpeg', files.aJpeg],
    ['image/webp', files.aWebp],
  ] as const)('%s is made anew without where, by whom and with what it was taken', async (type, make) => {
    const before = await make();
    expect(before.toString('latin1')).toContain('SecretPhone');
    const { bytes, type: found } = await clean(before);
    expect(found).toBe(type);
    expect(bytes.toString('latin1')).not.toMatch(/SecretPhone|Hanako|Exif|GPS/);
    expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
  });

  it('is turned upright before what said so is dropped', async () => {
    const { bytes } = await clean(files.aJpeg());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  it('loses whatever stands behind it', async () => {
    const tail = '<html><script>alert(1)</script></html>';
    const { bytes } = await clean(joined(files.aPng(), text(tail), files.ZIP_END));
    expect(bytes.toString('latin1')).not.toMatch(/script|PK/);
  });

  it('is what its bytes are, whatever its name says', async () => {
    expect(await clean(files.aPng(), 'table.csv')).toMatchObject({ type: 'image/png', name: 'table.png' });
    expect(await clean(files.aJpeg(), 'run.exe')).toMatchObject({ type: 'image/jpeg', name: 'run.jpg' });
  });

  it.each([
    ['a bomb that says it is huge', () => files.aPngBomb(50_000, 50_000), 'image-too-many-pixels'],
    ['one that was cut off', async () => (await files.aLargePng(100)).subarray(0, 9_000), 'image-broken'],
    [
      'a JPEG that was cut off',
      async () =>
        (
          await sharp(await files.aLargePng(100))
            .jpeg()
            .toBuffer()
        ).subarray(0, 2_000),
      'image-broken',
    ],
    ['a header and nothing more', () => files.aPngBomb(10, 10).subarray(0, 33), 'image-broken'],
    ['an animated one', files.anAnimatedWebp, 'image-animated'],
  ])('is refused: %s', async (_what, make, code) => {
    expect(await refusal(clean(make()))).toBe(code);
  });

  it('is refused above the pixels and bytes that are configured, and taken at them', async () => {
    const png = await files.aPng();
    await expect(clean(png, 'x', { maxPixels: 800, maxBytes: png.length })).resolves.toBeDefined();
    expect(await refusal(clean(png, 'x', { maxPixels: 799 }))).toBe('image-too-many-pixels');
    expect(await refusal(clean(png, 'x', { maxBytes: png.length - 1 }))).toBe('file-too-large');
  });
});

describe('where images alone are taken', () => {
  it('they are, and nothing else', async () => {
    expect(await clean(files.aPng(), 'x', {}, { imagesOnly: true })).toMatchObject({ type: 'image/png' });
    for (const bytes of [files.aPdf(), text('hello')])
      expect(await refusal(clean(bytes, 'x.png', {}, { imagesOnly: true }))).toBe('images-only');
  });
});

describe('a PDF', () => {
  it('goes on byte for byte', async () => {
    const bytes = files.aPdf();
    expect(await clean(bytes, 'invoice.pdf')).toEqual({
      type: 'application/pdf',
      name: 'invoice.pdf',
      bytes,
    });
  });

  it.each([
    ['with a ZIP behind it', () => joined(files.aPdf(), files.ZIP_END), 'pdf-broken'],
    [
      'with a ZIP behind it that ends like a PDF',
      () => joined(files.aPdf(), files.ZIP_END, text('%%EOF\n')),
      'pdf-broken',
    ],
    ['with a page for browsers behind it', () => files.aPdf('', '<html></html>'), 'pdf-broken'],
    [
      'with a page for browsers at its head',
      () => text('%PDF-1.7\n<html><script>1</script>\n%%EOF'),
      'pdf-broken',
    ],
    ['without an end', () => files.aPdf().subarray(0, 100), 'pdf-broken'],
    ['with a script', () => files.aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'pdf-active'],
    [
      'with a script whose name is written another way',
      () => files.aPdf('/OpenAction << /S /J#61vaScript >>'),
      'pdf-active',
    ],
    ['that starts a program', () => files.aPdf('/OpenAction << /S /Launch /F (x) >>'), 'pdf-active'],
    ['with a file inside', () => files.aPdf('/Names << /EmbeddedFiles 9 0 R >>'), 'pdf-active'],
    ['that is encrypted', () => files.aPdf('/Encrypt 9 0 R'), 'pdf-encrypted'],
    ['that begins late', () => joined(text('x\n'), files.aPdf()), 'text-is-code'],
  ])('is refused: %s', async (_what, make, code) => {
    expect(await refusal(clean(make(), 'x.pdf'))).toBe(code);
  });
});

describe('a text', () => {
  it.each([
    ['plain text', 'notes.txt', text('エラー: 計算が終わりません。\r\n\tat line 1'), 'text/plain'],
    ['text with a byte order mark', 'notes.txt', text('\ufeffhello'), 'text/plain'],
    ['a table', 'trades.CSV', text('date,amount\n2026-11-24,1\n'), 'text/csv'],
    ['a table in Shift_JIS', 'trades.csv', files.A_SHIFT_JIS_CSV, 'text/csv'],
    ['text that begins like another format', 'cars.txt', text('BMW parts'), 'text/plain'],
    ['text that compares', 'notes.txt', text('1 < 2, and a <b tag later'), 'text/plain'],
  ])('goes on byte for byte: %s', async (_what, name, bytes, type) => {
    expect(await clean(bytes, name)).toMatchObject({ type, bytes });
  });

  it.each([
    ['nothing', 'x.txt', text(''), 'file-empty'],
    ['a table with NUL', 'x.csv', text('a,b\0\n'), 'text-unreadable'],
    ['bytes that are no text', 'x.txt', Buffer.from([0xff, 0xfe, 0x80, 0x81]), 'text-unreadable'],
    ['escape sequences', 'x.txt', text('\u001b[31mred'), 'text-unreadable'],
    [
      'an SVG called a PNG',
      'x.png',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'text-is-code',
    ],
    ['an SVG with its XML line', 'x.png', text('<?xml version="1.0"?><svg/>'), 'file-type-refused'],
    ['HTML', 'x.txt', text('\n\n <!DOCTYPE html><body>'), 'text-is-code'],
    ['HTML after a sentence', 'x.csv', text('hello,<SCRIPT src=x>'), 'text-is-code'],
    ['a shell script', 'x.txt', text('#!/bin/sh\nrm'), 'text-is-code'],
    ['a GIF that is a script too', 'x.txt', text('GIF89a/*\u0001*/=1;alert(1)'), 'file-type-refused'],
    ['a program', 'x.txt', Buffer.from('7f454c46020101000000', 'hex'), 'file-type-refused'],
    ['a ZIP', 'x.txt', Buffer.from('504b03040a0000000000', 'hex'), 'file-type-refused'],
  ])('is refused: %s', async (_what, name, bytes, code) => {
    expect(await refusal(clean(bytes, name))).toBe(code);
  });

  it('is refused above its own limit of bytes', async () => {
    expect(await refusal(clean(text('abcd'), 'x', { maxTextBytes: 3 }))).toBe('file-too-large');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\花子\\取引 履歴.txt', '取引 履歴.txt'],
    ['evil\u202Etxt.exe', 'eviltxt.txt'],
    ['a\r\nb\0c.txt', 'abc.txt'],
    ['', 'attachment.txt'],
    ['...', 'attachment.txt'],
    ['page.html', 'page.txt'],
    ['a"b<c>.txt', 'a_b_c_.txt'],
    ['𠮷'.repeat(200), `${'𠮷'.repeat(96)}.txt`],
  ])('%j is shown as %j', async (sent, shown) => {
    expect((await clean(text('x'), sent)).name).toBe(shown);
  });
});
