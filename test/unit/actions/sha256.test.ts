import { deepEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../../src/actions/import/sha256.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('SHA-256', () => {
  it('gives what the standard gives', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    deepEqual([hex(sha256(Buffer.of())), hex(sha256(Buffer.from('abc')))], [empty, abc]);
  });
  it('gives what Node gives, around the ends of its blocks', () => {
    for (const length of [1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 70_000]) {
      const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 31 + length) % 256));
      deepEqual(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'), String(length));
    }
  });
});
