import { deepEqual } from 'node:assert/strict';
import type { Spot } from '../../../../src/domain/records/place.ts';
import { cellsIn } from '../../../../src/host/places/live/cellsIn.ts';
import { findBest } from '../../../../src/host/places/live/findBest.ts';

const rows = (name: string) =>
  Array.from({ length: 12 }, (_, at) => `${name} row ${at} holds ${at * 13} things`);
const [first, second] = [rows('first'), rows('second')];

/** Two rows of a text, as they are linked. */
function spot(lines: readonly string[], start: number, parts: Partial<Spot> = {}): Spot {
  return {
    folder: 'app',
    path: 'a.ts',
    start,
    end: start + 1,
    quote: lines.slice(start - 1, start + 1).join('\n'),
    before: lines.slice(Math.max(0, start - 4), start - 1).join('\n'),
    after: lines.slice(start + 1, start + 4).join('\n'),
    ...parts,
  };
}

const text = (...lines: readonly (readonly string[])[]) => lines.flat().join('\n');
const found = (texts: readonly string[], ...spots: readonly Spot[]) => {
  const [one] = findBest({ texts, places: [spots] });
  return [one?.state, one?.start, one?.location, one?.text];
};

describe('a place with several known locations', () => {
  it('is where a person put it last', () =>
    deepEqual(found([text(first, second)], spot(second, 3, { start: 15, end: 16 }), spot(first, 3)), [
      'exact',
      15,
      0,
      0,
    ]));
  it('is where it was before, where the newer is not found', () =>
    deepEqual(found([text(first)], spot(second, 3), spot(first, 3)), ['exact', 3, 1, 0]));
  it('is lost where none of them is found', () =>
    deepEqual(found([text(rows('third'))], spot(second, 3), spot(first, 3))[0], 'lost'));
  it('is one of many, which all get their answer', () => {
    const places = [[spot(first, 3)], [spot(second, 5)], [spot(first, 7)]];
    deepEqual(
      findBest({ texts: [text(['new'], first)], places }).map(one => [one.state, one.start]),
      [
        ['moved', 4],
        ['lost', 5],
        ['moved', 8],
      ],
    );
  });
});

describe('a place in a notebook', () => {
  it('is in its cell', () =>
    deepEqual(found([text(first), text(first)], spot(first, 3, { cell: 1 })), ['exact', 3, 0, 1]));
  it('is in the cell that has its words now', () =>
    deepEqual(found(['# new', text(first)], spot(first, 3, { cell: 0 })), ['exact', 3, 0, 1]));
  it('is lost in a notebook without cells', () =>
    deepEqual(found([], spot(first, 3, { cell: 2 }))[0], 'lost'));
});

describe('the cells of a notebook', () => {
  it('are read from their lines or their text', () =>
    deepEqual(cellsIn('{"cells":[{"source":["a\\n","b"]},{"source":"c"},{}]}'), ['a\nb', 'c', '']));
  it('are none in what is no notebook', () =>
    deepEqual(['', '{', '[]', 'null', '{"cells":7}'].map(cellsIn), [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
});
