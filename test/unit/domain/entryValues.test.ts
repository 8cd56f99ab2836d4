import { deepEqual } from 'node:assert/strict';
import { foldEntity } from '../../../src/domain/log/fold.ts';
import { entryFields } from '../../../src/domain/records/entry.ts';
import {
  alternativesIn,
  changeable,
  differing,
  entryValues,
  fieldsBack,
} from '../../../src/domain/records/entryValues.ts';
import { idOf, operation, replacing } from '../../support/operations.ts';

type Raw = Readonly<Record<string, unknown>>;

const record = (values: Raw) => foldEntity([operation(1, { f: values })]);

describe('the values of an entry', () => {
  it('are all that a person can change: neither its time nor its conversation', () =>
    deepEqual(
      Object.keys(entryFields.entries).filter(name => !changeable.some(one => one === name)),
      ['conversation', 'at'],
    ));
  it('are read from what a line gave, and only from that', () =>
    deepEqual(entryValues({ due: { day: '2026-12-01' }, at: '2026-11-21T10:00:00Z', strange: 1 }), {
      due: { day: '2026-12-01', words: '' },
    }));
  it('are null where they were taken back', () =>
    deepEqual(entryValues({ speaker: null, outcome: null }), { speaker: null, outcome: null }));
  it('read like everywhere where another version wrote them', () =>
    deepEqual(entryValues({ kind: 'mood', reach: 'world', asks: 7, text: 7 }), {
      kind: 'note',
      reach: 'me',
      asks: null,
    }));
});

describe('what differs from a record', () => {
  const standing = { text: 'a', due: { day: '2026-12-01', words: 'by Tuesday' }, speaker: null };
  const check = (values: Raw, expected: Raw) => deepEqual(differing(record(standing), values), expected);

  it('is what it does not say yet', () =>
    check(
      { text: 'b', kind: 'note', due: { words: 'by Tuesday', day: '2026-12-01' } },
      { text: 'b', kind: 'note' },
    ));
  it('is nothing for a value that was never there or was taken back', () =>
    check({ speaker: null, outcome: null }, {}));
  it('is nothing for what an entry says by leaving it out', () => {
    check({ reach: 'team' }, {});
    check({ reach: 'customer' }, { reach: 'customer' });
  });
});

describe('going back to earlier values', () => {
  function check(now: Raw, then: Raw, expected: Raw) {
    deepEqual(fieldsBack(record(now), then), expected);
  }
  const answer = { state: 'confirmed', words: '' };

  it('writes what differs, and takes back what was not there', () =>
    check({ text: 'b', kind: 'note', answer }, { text: 'a', kind: 'note' }, { text: 'a', answer: null }));
  it('writes nothing where the record stands like that', () =>
    check({ text: 'a', kind: 'note' }, { text: 'a', kind: 'note', reach: 'team', speaker: null }, {}));
  it('leaves alone what is no value of a person', () =>
    check({ text: 'a', conversation: 'other', at: '2' }, { text: 'a', conversation: 'call', at: '1' }, {}));
  it('keeps a value of another version as it was', () =>
    check({ text: 'a', kind: 'note' }, { text: 'a', kind: 'mood' }, { kind: 'mood' }));
  it('does not empty a record whose create had not arrived then', () =>
    check({ text: 'a', kind: 'heard' }, { speaker: 'Mina' }, { speaker: 'Mina' }));
  it('never shows an entry to more people', () => {
    check({ text: 'a', reach: 'team' }, { text: 'a', reach: 'customer' }, {});
    check({ text: 'a' }, { text: 'a', reach: 'customer' }, {});
    check({ text: 'a', reach: null }, { text: 'a', reach: 'customer' }, {});
  });
  it('can show it to fewer', () => {
    check({ text: 'a', reach: 'customer' }, { text: 'a', reach: 'team' }, { reach: 'team' });
    check({ text: 'a', reach: 'customer' }, { text: 'a' }, { reach: 'team' });
  });
  it('leaves alone what is only mine, and makes nothing so', () => {
    check({ text: 'a', reach: 'me' }, { text: 'a', reach: 'team' }, {});
    check({ text: 'a', reach: 'customer' }, { text: 'a', reach: 'me' }, {});
  });
});

describe('the alternatives in an entry', () => {
  it('are read like its other values, field by field, with who gave them and when', () => {
    const [one, two] = ['2026-12-01', '2026-12-02'].map((day, at) =>
      operation(2 + at, {
        f: { due: { day }, strange: at },
        b: replacing({ due: [], strange: [] }),
        a: `p${at}`,
      }),
    );
    const read = alternativesIn(
      foldEntity([operation(1, { f: { text: 'a' } }), one, two].flatMap(x => x ?? [])),
    );
    deepEqual(read, [
      {
        field: 'due',
        values: [
          { operation: idOf(3), at: 3, author: 'p1', given: { due: { day: '2026-12-02', words: '' } } },
          { operation: idOf(2), at: 2, author: 'p0', given: { due: { day: '2026-12-01', words: '' } } },
        ],
      },
    ]);
  });
});
