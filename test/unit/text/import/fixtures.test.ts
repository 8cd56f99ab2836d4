import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { read, shown } from './reading.ts';

const folder = 'test/fixtures/import';
const names = readdirSync(folder).filter(name => !name.endsWith('.expected'));

describe('what people own on the first day', () => {
  it('has an expected result for every file, and no other', () => {
    const expected = readdirSync(folder).filter(name => name.endsWith('.expected'));
    deepEqual(expected.sort(), names.map(name => `${name}.expected`).sort());
  });

  for (const name of names) {
    it(`is read from ${name} as it stands there`, async () => {
      const expected = readFileSync(`${folder}/${name}.expected`, 'utf8').split('\n').slice(0, -1);
      const bytes = readFileSync(`${folder}/${name}`);
      deepEqual(shown(await read(bytes, { name, us: ['Dana'] })), expected);
    });
  }
});
