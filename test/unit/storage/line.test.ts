import { deepEqual } from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { decodeLine, encodeLine, seal, unseal } from '../../../src/storage/log/line.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { operation } from '../../support/operations.ts';

const said = operation(1, { f: { text: 'zwei\nZeilen 日本 \u2028 "s":"00000000"} \ud800' } });
const text = encodeLine(said).trim();
const sealed = (raw: object) => seal(JSON.stringify(raw));

describe('the bytes of a line (rule 1)', () => {
  takeTime();

  it('are a line break, one line and a line break', () =>
    deepEqual(
      encodeLine(said)
        .split('\n')
        .map(part => part !== ''),
      [false, true, false],
    ));
  it('hold the fields of the operation and a checksum as the last', () =>
    deepEqual(Object.keys(JSON.parse(encodeLine(operation(1, { f: {}, b: {}, x: 1 }))) as object), [
      'v',
      'i',
      'h',
      'd',
      'a',
      'c',
      'e',
      'k',
      'f',
      'b',
      'x',
      's',
    ]));

  it('are read also after a checkout turned the line ends', () =>
    deepEqual(decodeLine(`${encodeLine(operation(1)).trim()}\r`), { operation: operation(1) }));

  it('are read also after an editor put its mark before them', () =>
    deepEqual(decodeLine(`\ufeff${encodeLine(operation(1)).trim()}`), { operation: operation(1) }));

  it('read back as the same operation', () => {
    const field = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
    fc.assert(
      fc.property(field, f => {
        const written = JSON.parse(JSON.stringify(operation(1, { f }))) as typeof said;
        const line = encodeLine(written).trim();
        deepEqual([decodeLine(line), decodeLine(Buffer.from(line))], Array(2).fill({ operation: written }));
      }),
      { numRuns: tries(100, 1500) },
    );
  });
});

describe('a line that is not what was written (rule 1)', () => {
  function check(line: string, fault: 'damaged' | 'foreign' | 'newer') {
    deepEqual(decodeLine(line), { fault });
  }

  it('is damaged when any bit of it is flipped', () => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 4, 32, 128]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ bit;
        deepEqual('fault' in decodeLine(flipped), true, `byte ${at}, bit ${bit}`);
      }
    }
  });
  it('is damaged when its end is missing', () => {
    for (let length = 1; length < text.length; length += 1) check(text.slice(0, length), 'damaged');
  });
  it('is damaged when something follows', () => check(`${text} `, 'damaged'));
  it('is damaged when two lines run together', () => check(`${text}${text}`, 'damaged'));
  it('is damaged when its checksum is right and its bytes are no text', () => {
    const body = Buffer.from(JSON.stringify(operation(1, { f: { text: '?' } })).slice(0, -1));
    body[body.indexOf('?')] = 0xff;
    const sum = crc32('}', crc32(body)).toString(16).padStart(8, '0');
    deepEqual(decodeLine(Buffer.concat([body, Buffer.from(`,"s":"${sum}"}`)])), { fault: 'damaged' });
  });
  it('is foreign when it is no object', () => {
    for (const line of ['hello', '[]', '<<<<<<< HEAD', '=======', '\0\0\0', '"a"']) check(line, 'foreign');
  });
  it('is damaged when it has a checksum but not the shape of an operation', () => {
    for (const raw of [
      {},
      { ...said, i: 'X' },
      { ...said, h: 1 },
      { ...said, k: '../a' },
      { ...said, c: 'call' },
      { ...said, c: 'conversation/con' },
      { ...said, d: 'nul' },
      { ...said, e: '' },
      { ...said, f: 1 },
      { ...said, x: 2 },
      { ...said, b: { text: ['x'] } },
      { ...said, v: 0 },
    ]) {
      check(sealed(raw), 'damaged');
    }
  });
});

describe('a line of a newer version (rule 12)', () => {
  it('is named as such and not read', () =>
    deepEqual(decodeLine(sealed({ ...said, v: 2 })), { fault: 'newer' }));
  it('is named as such whatever shape it has', () =>
    deepEqual(decodeLine(sealed({ v: 3, op: ['new'] })), { fault: 'newer' }));
  it('is damaged where its checksum says so', () =>
    deepEqual(decodeLine(sealed({ ...said, v: 2 }).replace('"v":2', '"v":3')), { fault: 'damaged' }));
  it('is read with fields this version does not know, where the version is ours', () =>
    deepEqual(decodeLine(sealed({ ...said, z: 1 })), { operation: { ...said, z: 1 } }));
});

describe('a sealed text', () => {
  it('opens to what was sealed', () => deepEqual(unseal(seal('{"a":1}')), '{"a":1}'));
  it('does not open without its seal', () =>
    deepEqual([unseal('{"a":1}'), unseal(''), unseal('[]')], Array(3).fill(undefined)));
});
