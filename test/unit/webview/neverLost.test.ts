import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { chosen, marked, switched } from '../../../src/webview/unsent/kinds.ts';
import {
  acknowledged,
  givenBack,
  nothingUnsent,
  type Pending,
  reusableId,
  sent,
  settled,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';
import { takeTime, tries } from '../../support/counts.ts';

/** What the host has on disk. */
type Safe = Pick<Pending, 'text' | 'target'>;

interface Desk {
  readonly unsent: Unsent;
  readonly safe: readonly Safe[];
  readonly count: number;
}

type Act = (desk: Desk, which: number) => Desk;

const target = { entry: 'note', act: 'edit' } as const;
const on = (desk: Desk, unsent: Unsent | undefined): Desk => (unsent ? { ...desk, unsent } : desk);
const saved = (desk: Desk, unsent: Unsent, one: Safe): Desk => ({
  ...desk,
  unsent,
  safe: [...desk.safe, one],
});
const waiting = ({ unsent }: Desk, which: number) =>
  unsent.pending[which % Math.max(1, unsent.pending.length)];

/** "w1" for a new entry, "e1" for one that is edited. */
const type: Act = ({ unsent, safe, count }) => {
  const word = `${unsent.target ? 'e' : 'w'}${count}`;
  return { unsent: typed(unsent, [unsent.text, word].filter(Boolean).join(' ')), safe, count: count + 1 };
};
const send: Act = desk => {
  if (desk.unsent.text === '') return desk;
  return {
    ...on(desk, sent(desk.unsent, reusableId(desk.unsent) ?? `id${desk.count}`)),
    count: desk.count + 1,
  };
};
const refuse: Act = (desk, which) => {
  const one = waiting(desk, which);
  return on(desk, one && givenBack(desk.unsent, { ...one, why: 'no room', tooLong: false }));
};
const save: Act = (desk, which) => {
  const one = waiting(desk, which);
  return one ? saved(desk, acknowledged(desk.unsent, one.id), one) : desk;
};
/** The list shows a new entry, beside the one that is edited. */
const show: Act = (desk, which) => {
  const one = waiting(desk, which);
  if (!one || one.target) return on(desk, settled(desk.unsent, new Set(['note'])));
  return saved(desk, settled(desk.unsent, new Set([one.id, 'note'])), one);
};
const keepAsFile: Act = desk => {
  const { failure, text } = desk.unsent;
  if (!failure || !text.startsWith(failure.text)) return desk;
  return saved(desk, acknowledged(desk.unsent, failure.id), { text: failure.text, target: null });
};
const edit: Act = desk => on(desk, desk.unsent.text ? undefined : turnedToEntry(desk.unsent, target, ''));

const acts: Readonly<Record<string, Act>> = {
  type,
  send,
  refuse,
  save,
  show,
  keepAsFile,
  edit,
  choose: desk => on(desk, chosen(desk.unsent, 'promise')),
  switch: desk => on(desk, switched(desk.unsent)),
  mark: desk => on(desk, desk.unsent.text ? undefined : marked(desk.unsent, '? ')),
};

const wordsIn = (texts: readonly Safe[]) => texts.flatMap(one => one.text.match(/[ew]\d+/g) ?? []);

describe('what is typed', () => {
  takeTime();

  const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat({ max: 9 }));
  const start: Desk = { unsent: nothingUnsent, safe: [], count: 0 };

  function check(hold: (everywhere: readonly Safe[], numbers: readonly number[]) => void) {
    const property = fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), steps => {
      const typedAt: number[] = [];
      const { unsent, safe } = steps.reduce((desk, [name, which]) => {
        if (name === 'type') typedAt.push(desk.count);
        return (acts[name] as Act)(desk, which);
      }, start);
      hold([unsent, ...unsent.pending, ...safe], typedAt);
    });
    fc.assert(property, { numRuns: tries(2000, 20_000) });
  }

  it('is in the field, on its way or on disk, each word once, whatever happens in whatever order', () =>
    check((everywhere, numbers) => {
      const found = wordsIn(everywhere).map(word => Number(word.slice(1)));
      deepEqual(
        found.sort((left, right) => left - right),
        numbers,
      );
    }));
  it('for a new entry never goes into an entry that is edited', () =>
    check(everywhere => {
      const edits = everywhere.filter(one => one.target !== null);
      deepEqual(
        wordsIn(edits).filter(word => word.startsWith('w')),
        [],
      );
    }));
});
