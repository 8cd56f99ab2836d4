import { deepEqual } from 'node:assert/strict';
import { filler } from '../../anchoring/code.ts';
import { type Files, whereTo } from './tree.ts';

const send = [
  'function send(order) {',
  '  const lines = order.lines.filter(isOpenForever);',
  '  return post(lines, "with all that belongs to it");',
  '}',
];
const licence = [
  '// Use of this source is governed by a licence',
  '// that can be found in the file LICENCE.',
  '',
];
const a = [...licence, ...filler(20), ...send, ...filler(12, 'after')];
const other: Files = { 'other.ts': [...licence, ...filler(30, 'other')] };

describe('code that went to another file', () => {
  it('is found there whole, with what stood around it or without', async () => {
    const from = { 'a.ts': a, ...other };
    const rest = [...licence, ...filler(20), ...filler(12, 'after')];
    for (const b of [send, ['begin();', ...send, 'end();']])
      deepEqual(
        await whereTo({ from, to: { 'a.ts': rest, 'b.ts': b, ...other }, path: 'a.ts', lines: [24, 27] }),
        `moved b.ts:${b.indexOf(send[0] as string) + 1}-${b.indexOf('}') + 1}`,
      );
  });
  it('is found though a program keeps copies of it', async () => {
    const from = { 'a.ts': a, 'dist/all.js': a, ...other };
    const to = { 'a.ts': [...licence, ...filler(20), ...filler(12, 'after')], 'b.ts': send, ...other };
    deepEqual(await whereTo({ from, to, path: 'a.ts', lines: [24, 27] }), 'moved b.ts:1-4');
  });
  it('is found where half of it was edited, while much of what stood there alone came along', async () => {
    const edited = ['export const send = given => {', ...send.slice(1, 3), '};'];
    const to = { 'a.ts': [...licence, ...filler(20), ...filler(12, 'after')], 'b.ts': edited, ...other };
    deepEqual(
      await whereTo({ from: { 'a.ts': a, ...other }, to, path: 'a.ts', lines: [24, 27] }),
      'changed b.ts:2-4',
    );
  });
  it('has changed where a line came into it, though every line is there', async () => {
    const b = [...send.slice(0, 2), '  log();', ...send.slice(2)];
    const to = { 'a.ts': [...licence, ...filler(20), ...filler(12, 'after')], 'b.ts': b, ...other };
    deepEqual(
      await whereTo({ from: { 'a.ts': a, ...other }, to, path: 'a.ts', lines: [24, 27] }),
      'changed b.ts:1-5',
    );
  });
  it('is not taken for what stands in every file', async () => {
    const to = { 'b.ts': [...licence, ...filler(9, 'new')], ...other };
    deepEqual(
      await whereTo({ from: { 'a.ts': [...licence, 'go();'], ...other }, to, path: 'a.ts', lines: [1, 4] }),
      'lost',
    );
  });
});

describe('code whose file has another name', () => {
  const listing = (name: string) => [...filler(12), `// ${name}`, 'run();', ...filler(12, 'then')];
  const path = 'listings/listing-01/main.rs';

  it('is found in the file that is like it', async () =>
    deepEqual(
      await whereTo({
        from: { [path]: listing('one'), ...other },
        to: { 'book/listing-01/main.rs': listing('one'), ...other },
        path,
        lines: [13, 14],
      }),
      'moved book/listing-01/main.rs:13-14',
    ));
  it('is not taken for a file that was like it and has another name too', async () =>
    deepEqual(
      await whereTo({
        from: { [path]: listing('one'), 'listings/listing-02/main.rs': listing('two'), ...other },
        to: { 'book/listing-02/main.rs': listing('two'), ...other },
        path,
        lines: [14, 14],
      }),
      'lost',
    ));
});
