import { deepEqual, throws } from 'node:assert/strict';
import { decode } from '../../../../src/text/import/decode.ts';
import { readAll, said, told } from './reading.ts';

const text = '17/11/2026, 10:31 - Maria: größer 😀';
const wide = (words: string, isBig = false) => {
  const bytes = Buffer.from(words, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('the bytes of a file', () => {
  const decoded = (bytes: Uint8Array) => decode(bytes).text;

  it('are UTF-8, with or without a mark', () => {
    deepEqual(decoded(Buffer.from(text)), text);
    deepEqual(decoded(Buffer.from(`\ufeff${text}`)), text);
  });
  it('are UTF-16, with or without a mark', () => {
    for (const isBig of [false, true]) {
      deepEqual(decoded(wide(`\ufeff${text}`, isBig)), text);
      deepEqual(decoded(wide('17/11/2026, 10:31 - Maria: a', isBig)), '17/11/2026, 10:31 - Maria: a');
    }
  });
  it('are of an old Windows where they are no UTF-8, which is told', async () => {
    const bytes = Buffer.from('17/11/2026, 10:31 - Maria: gr\xf6\xdfer \x80', 'latin1');
    deepEqual(await said(bytes), ['10:31 Maria: größer €']);
    deepEqual(await told(bytes), ['The file is no UTF-8; it was read as Windows-1252.']);
  });
  it('may hold half of a character in UTF-16', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), wide('ab'), Buffer.from([0x00, 0xd8])]);
    deepEqual(decoded(bytes), 'ab\ufffd');
  });
  it('may be a word with a sign of control', () => deepEqual(decoded(Buffer.from('a\u0000b')), 'a\u0000b'));
  it('may hold some signs of control', async () => {
    const odd =
      '17/11/2026, 10:31 - Maria: a\u0000b\u001b[31m\u0007 and so on, for quite a while, as people write';
    deepEqual(await said(odd), [
      '10:31 Maria: a\u0000b\u001b[31m\u0007 and so on, for quite a while, as people write',
    ]);
  });

  const refused = (bytes: Uint8Array, words: RegExp) => throws(() => decode(bytes), words);

  it('are no text where they are a document, and it is said what to do', () => {
    refused(Buffer.from('%PDF-1.7 ...'), /PDF/);
    refused(Buffer.from('PK\u0003\u0004word'), /packed file or a document/);
    refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /\.eml/);
    refused(Buffer.from([0x1f, 0x8b, 0x08]), /packed file/);
  });
  it('are no text where most of them are no letters', () => {
    refused(Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), /holds no text/);
    refused(Buffer.alloc(100), /holds no text/);
  });
});

describe('a source that cannot be imported', () => {
  const code = (source: string | Uint8Array, name = 'a.txt') =>
    readAll(source, { name }).then(
      () => 'none',
      (error: { code?: string }) => error.code,
    );

  it('is refused as a whole', async () => {
    deepEqual(await code(''), 'empty');
    deepEqual(await code(' \n\t\n'), 'empty');
    deepEqual(await code('\ufeff'), 'empty');
    deepEqual(await code(Buffer.alloc(64)), 'bad input');
    deepEqual(await code(Buffer.alloc(21 * 1024 * 1024, 'a')), 'too long');
    deepEqual(await code('# 2026-11-17\n', 'a.md'), 'empty');
  });
});
