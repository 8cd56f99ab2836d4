import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { type At, type Edit, followEdits, type Span } from '../../../../src/host/places/live/followEdits.ts';

const linesOf = (text: string) => text.split('\n');

function atOffset(text: string, offset: number): At {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const editOf = (text: string, { from, to, text: now }: Change): Edit => ({
  range: { start: atOffset(text, from), end: atOffset(text, to) },
  text: now,
});
const replay = (text: string, { from, to, text: now }: Change) => text.slice(0, from) + now + text.slice(to);

/** The lines from the one with "<" to the one with ">". */
function marked(text: string): Span {
  return { start: atOffset(text, text.indexOf('<')), end: atOffset(text, text.indexOf('>') + 1) };
}

/** Follows the marked span of a text through changes told one after the other. */
function followed(text: string, ...changes: readonly Change[]) {
  let now = text;
  const edits = changes.map(change => {
    const edit = editOf(now, change);
    now = replay(now, change);
    return edit;
  });
  const found = followEdits(marked(text), edits);
  return found && [found.start.line, found.end.line, found.became];
}

const before = 'a\nb\n<c\nd>\ne\nf';
const at = (part: string, add = 0) => before.indexOf(part) + add;
const insert = (offset: number, text: string): Change => ({ from: offset, to: offset, text });

describe('linked lines', () => {
  it('stay where something is typed below them', () =>
    deepEqual(followed(before, insert(at('e'), 'x\ny\n')), [2, 3, 'whole']));
  it('go down with what is typed above them', () =>
    deepEqual(followed(before, insert(0, 'x\ny\n')), [4, 5, 'whole']));
  it('go down with a line that is opened right before their first letter', () =>
    deepEqual(followed(before, insert(at('<'), 'x\n')), [3, 4, 'whole']));
  it('do not take in a line that is opened after their last letter', () =>
    deepEqual(followed(before, insert(at('>', 1), '\nx')), [2, 3, 'whole']));
  it('grow with what is typed inside them', () =>
    deepEqual(followed(before, insert(at('c'), 'x\ny')), [2, 4, 'edited']));
  it('go up with lines that went above them', () =>
    deepEqual(followed(before, { from: 0, to: 4, text: '' }), [0, 1, 'whole']));
  it('join the line before them', () =>
    deepEqual(followed(before, { from: 3, to: 4, text: '' }), [1, 2, 'whole']));
  it('are still there when each word of them was replaced', () =>
    deepEqual(followed(before, { from: at('<'), to: at('>', 1), text: 'x\ny\nz' }), [2, 4, 'edited']));
  it('are cut where an edit reaches over their edge', () =>
    deepEqual(
      [
        followed(before, { from: at('b'), to: at('c'), text: 'x\n' }),
        followed(before, { from: at('d'), to: at('f'), text: '' }),
      ],
      [
        [2, 3, 'cut'],
        [2, 3, 'cut'],
      ],
    ));
  it('are gone where more than them was replaced', () =>
    deepEqual(followed(before, { from: at('b'), to: at('e', 1), text: 'all\nnew\n' }), undefined));
  it('follow several edits of one event', () =>
    deepEqual(followed(before, insert(at('f'), 'x\n'), insert(at('c'), 'x\n'), insert(0, 'x\n')), [
      3,
      5,
      'edited',
    ]));

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 6 });
  const change = fc.record({ from: fc.nat(), length: fc.nat({ max: 8 }), text: letters });

  /** A change that spares both marks, so that these say where the lines are afterwards. */
  function sparing(
    text: string,
    { from, length, text: added }: { from: number; length: number; text: string },
  ): Change {
    const start = from % (text.length + 1);
    const marks = [text.indexOf('<'), text.indexOf('>')].filter(mark => mark >= start);
    return { from: start, to: Math.min(start + length, text.length, ...marks), text: added };
  }

  it('are where a replay of the edits finds them, whatever is edited', () =>
    fc.assert(
      fc.property(
        letters,
        letters,
        letters,
        fc.array(change, { maxLength: 12 }),
        (above, inside, below, changes) => {
          let text = `${above}<${inside}>${below}`;
          const span = marked(text);
          const edits = changes.map(wish => {
            const one = sparing(text, wish);
            const edit = editOf(text, one);
            text = replay(text, one);
            return edit;
          });
          const found = followEdits(span, edits);
          const { start, end } = marked(text);
          deepEqual([found?.start, found?.end], [start, end]);
          deepEqual(found?.became === 'cut', false);
        },
      ),
      { numRuns: 500 },
    ));

  it('that nothing was done to keep their words', () =>
    fc.assert(
      fc.property(
        letters,
        letters,
        letters,
        fc.array(change, { maxLength: 12 }),
        (above, inside, below, changes) => {
          let text = `${above}<${inside}>${below}`;
          const words = `<${inside}>`;
          const edits: Edit[] = [];
          for (const wish of changes) {
            const one = sparing(text, wish);
            const isOutside = one.to <= text.indexOf('<') || one.from > text.indexOf('>');
            if (!isOutside) continue;
            edits.push(editOf(text, one));
            text = replay(text, one);
          }
          const found = followEdits(marked(`${above}${words}${below}`), edits);
          const lines = linesOf(text).slice(found?.start.line, (found?.end.line ?? 0) + 1);
          deepEqual([found?.became, lines.join('\n').includes(words)], ['whole', true]);
        },
      ),
      { numRuns: 300 },
    ));
});
