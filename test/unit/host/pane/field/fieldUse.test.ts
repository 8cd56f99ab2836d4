import { deepEqual } from 'node:assert/strict';
import { readUse, writtenUse } from '../../../../../src/host/pane/field/fieldUse.ts';
import type { FieldUse } from '../../../../../src/protocol/callKinds.ts';

const use: FieldUse = {
  as: 'question',
  asks: 'us',
  owes: 'us',
  target: { entry: 'e1', act: 'correct' },
  speaker: 'Maria Lopez',
  reach: 'customer',
};
const unused: FieldUse = {
  as: 'heard',
  asks: 'them',
  owes: 'us',
  target: null,
  speaker: '',
  reach: 'team',
};

describe('what the text of a field is for', () => {
  it('reads as it was written', () => {
    for (const one of [use, { ...use, target: null }, { ...unused, reach: 'me' as const }])
      deepEqual(readUse(writtenUse(one)), one);
  });
  it('reads whose promise it is, and what an entry that is changed becomes', () => {
    const target = { entry: 'e1', act: 'edit', kind: 'promise', whose: 'them', isTurned: true } as const;
    const promise = { ...use, as: 'promise', owes: 'them', target } as const;
    deepEqual(readUse(writtenUse(promise)), promise);
  });
  it('keeps the entry where what it becomes cannot be read', () => {
    const target = { entry: 'e1', act: 'edit', kind: 'sketch', whose: 'them', isTurned: true };
    const read = readUse(JSON.stringify({ ...use, owes: 'you', target }));
    deepEqual([read.owes, read.target], ['us', { entry: 'e1', act: 'edit' }]);
  });
  it('is a line they say, where nothing was written', () => deepEqual(readUse(''), unused));
  it('reads as an older version wrote it', () => {
    deepEqual(readUse('question us edit e1'), {
      ...unused,
      as: 'question',
      asks: 'us',
      target: { entry: 'e1', act: 'edit' },
    });
    deepEqual(readUse('told us'), { ...unused, as: 'told', asks: 'us' });
  });
  it('of several windows that died is that of the first, seen by no more than the narrowest allows', () => {
    const lines = [use, { ...unused, reach: 'me' as const }].map(writtenUse).join('\n');
    deepEqual(readUse(lines), { ...use, reach: 'me' });
  });
  it('is seen by nobody else where it cannot be read', () => {
    for (const kept of ['{', '{}', '{"reach":"all"}']) deepEqual(readUse(kept).reach, 'me');
  });
  it('has no target where that is damaged', () => {
    const damaged = ['{"target":{"entry":7,"act":"edit"}}', '{"target":{"entry":"e","act":"remove"}}'];
    deepEqual(
      damaged.map(kept => readUse(kept).target),
      [null, null],
    );
  });
});
