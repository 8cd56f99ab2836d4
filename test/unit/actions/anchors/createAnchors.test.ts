import { deepEqual } from 'node:assert/strict';
import { createAnchor, surroundingsIn } from '../../../../src/actions/anchors/createAnchors.ts';
import { filler } from '../../anchoring/code.ts';
import { type Files, readerOf } from './tree.ts';

const shared = ['const { settle } = require("./settle");', 'module.exports = settleAll;'];
const files: Files = {
  'src/a.js': [shared[0] as string, ...filler(3), shared[1] as string],
  'src/b.js': [...shared, ...filler(3, 'other')],
  'dist/all.js': [...shared, ...filler(3), ...filler(3, 'other')],
};
const takenIn = async (path: string, told: string[] = []) => {
  const reader = readerOf(files, told);
  const around = await surroundingsIn(reader);
  return createAnchor(reader, { path, start: 1, end: 5 }, around);
};

describe('an anchor taken without git', () => {
  it('tells which of its lines stand in other files too, not counting what a program wrote', async () =>
    deepEqual((await takenIn('src/a.js')).elsewhere, '10001'));
  it('of a file that a program wrote counts the files of people', async () =>
    deepEqual((await takenIn('dist/all.js')).elsewhere, '11111111'));
  it('tells which files were like it', async () => {
    deepEqual((await takenIn('src/a.js')).alike, ['src/b.js']);
    deepEqual((await takenIn('dist/all.js')).alike, ['src/a.js', 'src/b.js']);
  });
  it('looks through its tree once, however many are taken and however others are in between', async () => {
    const told: string[] = [];
    const [one, other] = [readerOf(files, told), readerOf(files, told)];
    for (let round = 0; round < 3; round += 1)
      for (const reader of [one, other])
        await createAnchor(reader, { path: 'src/a.js', start: 1, end: 2 }, await surroundingsIn(reader));
    deepEqual(told.filter(path => path === 'src/b.js').length, 2);
    deepEqual(await surroundingsIn(one), await surroundingsIn(one));
  });
});
