import { deepEqual, ok } from 'node:assert/strict';
import * as fc from 'fast-check';
import { findSpot } from '../../../src/anchoring/findSpot.ts';
import { lineHash, sketchOf } from '../../../src/anchoring/sketch.ts';
import { code, filler, spotIn } from './code.ts';

const send = ['function send(order) {', '  const lines = order.lines;', '  return post(lines);', '}'];
const close = ['function close(order) {', '  order.closed = true;', '  return post(order);', '}'];
const file = code('import { post } from "./net";', '', ...send, '', ...filler(20), '', ...close, '');
/** The body of `send`. */
const body = [4, 5] as const;

type Range = readonly [number, number];

interface Case {
  readonly once?: string;
  readonly at?: Range;
  readonly now: string;
}

/** Checks what is found with everything that is known of the file, and with the lines around the spot alone. */
function check({ once = file, at = body, now }: Case, ...expected: readonly [string, number, number]) {
  for (const hasSketch of [true, false]) {
    const { state, start, end } = findSpot(now, spotIn(once, at, { hasSketch }));
    deepEqual([state, start, end], expected, hasSketch ? 'with a sketch' : 'without a sketch');
  }
}

const above = (count: number) => `${'// a new line\n'.repeat(count)}${file}`;

describe('linked code', () => {
  it('is found where it stood', () => check({ now: file }, 'exact', 4, 5));
  it('is found below lines that came in above', () => check({ now: above(3) }, 'moved', 7, 8));
  it('is found above lines that went', () =>
    check({ now: file.split('\n').slice(2).join('\n') }, 'moved', 2, 3));
  it('is found whatever the line ends are', () =>
    check({ now: file.replaceAll('\n', '\r\n') }, 'exact', 4, 5));
  it('is found in a file with the line ends of old machines', () =>
    check({ now: file.replaceAll('\n', '\r') }, 'exact', 4, 5));
  it('is found after tabs became blanks and the reverse', () => {
    check({ now: file.replaceAll('  ', '\t') }, 'exact', 4, 5);
    check({ once: file.replaceAll('  ', '\t'), now: above(2) }, 'moved', 6, 7);
  });
  it('is found in another place of the file, with what stands around it', () => {
    const now = code('import { post } from "./net";', '', ...filler(20), '', ...close, '', ...send, '');
    check({ now }, 'moved', 30, 31);
  });
  it('is found as it was edited', () => {
    const edited = file.replace('const lines = order.lines;', 'const lines = order.allLines;');
    check({ now: edited }, 'changed', 4, 5);
    check({ now: `// one\n${edited}` }, 'changed', 5, 6);
  });
  it('is found with a line that came in between', () =>
    check(
      { now: file.replace('  return post(lines);', '  check();\n  return post(lines);') },
      'changed',
      4,
      6,
    ));
  it('is found without a line that went', () =>
    check({ now: file.replace('  return post(lines);\n', '') }, 'changed', 4, 4));
  it('is found with another first line and another last one', () => {
    const whole: Range = [3, 6];
    check({ at: whole, now: file.replace(send[0] as string, 'export async (given) => {') }, 'changed', 3, 6);
    check({ at: whole, now: file.replace('lines);\n}', 'lines);\nend') }, 'changed', 3, 6);
  });
  it('is found beside lines that were all rewritten, where it stays in its line', () => {
    const near = (name: string) => code(...filler(12, name), 'go();', ...filler(12, name));
    check({ once: near('old'), at: [13, 13], now: near('new') }, 'exact', 13, 13);
  });
  it('is found beside lines that were all rewritten, by the order of the file', () => {
    const near = (name: string) =>
      code(...filler(9, 'a'), ...filler(12, name), 'go();', ...filler(12, `${name}er`), ...filler(9, 'z'));
    const found = findSpot(`// new\n${near('new')}`, spotIn(near('old'), [22, 22]));
    deepEqual(found, { state: 'moved', start: 23, end: 23 });
  });
  it('is found to the end of the file', () => {
    const last: Range = [32, 33];
    check({ at: last, now: above(1) }, 'moved', 33, 34);
    check({ at: [1, 1], now: file }, 'exact', 1, 1);
  });
});

describe('code that stands more than once', () => {
  const brace: Range = [6, 6];

  it('is found by what stands around it', () => {
    check({ at: brace, now: file }, 'exact', 6, 6);
    check({ at: brace, now: above(25) }, 'moved', 31, 31);
  });
  it('is found by its own surroundings, not at the nearest place', () => {
    const twice = code(...filler(12), 'retry();', ...filler(40, 'other'), 'retry();', ...filler(12, 'last'));
    check(
      {
        once: twice,
        at: [54, 54],
        now: twice.split('\n').slice(0, 12).concat(twice.split('\n').slice(13)).join('\n'),
      },
      'moved',
      53,
      53,
    );
  });
  it('is found by what stands above and below, where its like stands beside it', () =>
    check(
      { once: 'a();\n}\nb();\n}\nc();', at: [4, 4], now: '// new\na();\n}\nb();\n}\nc();' },
      'moved',
      5,
      5,
    ));
  it('is found where lines came in around it', () => {
    const around = code(
      ...filler(12),
      'go();',
      ...filler(12, 'then'),
      ...filler(30, 'other'),
      'go();',
      ...filler(12, 'last'),
    );
    check(
      { once: around, at: [13, 13], now: around.replace('go();', '// new\ngo();\n// new') },
      'moved',
      14,
      14,
    );
  });
  it('is found with its surroundings after two parts of a file changed places', () => {
    const part = (name: string) => code(...filler(20, name), 'retry();', ...filler(20, `${name}After`));
    check(
      { once: code(part('a'), part('b')), at: [21, 21], now: code(part('b'), part('a')) },
      'moved',
      62,
      62,
    );
  });
  it('is not taken for its like that stood there before', () => {
    const line = 'throw new RangeError("out of range");';
    const once = code(...filler(20), line, ...filler(20, 'other'), line, ...filler(20, 'last'));
    const now = once.replace(`${line}\n`, '');
    deepEqual(findSpot(now, spotIn(once, [21, 21])).state, 'lost');
  });
  it('is lost when it was taken out, however often its like stands elsewhere', () => {
    const once = code(...filler(20), 'return;', ...filler(20, 'other'), 'return;', ...filler(20, 'last'));
    const lines = once.split('\n');
    check(
      { once, at: [21, 21], now: [...lines.slice(0, 20), ...lines.slice(21)].join('\n') },
      'lost',
      21,
      21,
    );
  });

  const known = { folder: 'app', path: 'a.ts', before: '', after: '' };
  const nearest = (text: string, start: number, quote: string) => {
    const end = start + quote.split('\n').length - 1;
    const found = findSpot(text, { ...known, start, end, quote });
    return [found.state, found.start];
  };
  it('is found at the nearest place where nothing else is known', () => {
    deepEqual(nearest('a\nb\nc', 2, 'b'), ['exact', 2]);
    deepEqual(nearest('x\ny\na\nb\nc', 2, 'b'), ['moved', 4]);
    deepEqual(nearest('b\na\na\nb\nb', 3, 'b'), ['ambiguous', 4]);
    deepEqual(nearest('a\nb\na\nc', 1, 'a\nc'), ['moved', 3]);
  });
  it('is lost where it stands nowhere', () => {
    deepEqual(nearest('a\nb2\nc', 2, 'b'), ['lost', 2]);
    deepEqual(nearest('a\nb', 2, 'b\nc'), ['lost', 2]);
    deepEqual(nearest('', 3, 'b'), ['lost', 1]);
  });
});

describe('code that is no longer there', () => {
  it('is lost when it was rewritten, and shown where it stood', () => {
    const now = file.replace(/ {2}const lines[^}]*/, '  throw new Error();\n');
    const sketched = findSpot(`// one\n// two\n${now}`, spotIn(file, body));
    deepEqual(sketched, { state: 'lost', start: 6, end: 7 });
  });
  it('is lost when most of it went', () =>
    check({ now: file.replace('  const lines = order.lines;\n', '') }, 'lost', 4, 5));
  it('is lost when another line has no more than its sixteen bits', () => {
    const wanted = lineHash('go();');
    const like =
      Array.from({ length: 400_000 }, (_, at) => `x${at};`).find(one => lineHash(one) === wanted) ?? '';
    const around = (line: string) => code(...filler(12), line, ...filler(12, 'then'));
    deepEqual(findSpot(around(like), spotIn(around('go();'), [13, 13])), {
      state: 'lost',
      start: 13,
      end: 13,
    });
  });
  it('is lost when one line of it became another', () =>
    check(
      { once: 'one();\ntwo();\nthree();\n', at: [2, 2], now: 'one();\nzwei();\nthree();\n' },
      'lost',
      2,
      2,
    ));
  it('is lost in another file, even of the same kind', () => {
    const other = code('import { read } from "./disk";', '', ...filler(20, 'other'), '}', '', 'return;', '');
    check({ now: other }, 'lost', 4, 5);
  });
  it('is lost in an empty file', () => check({ now: '' }, 'lost', 1, 1));
});

describe('a long quote', () => {
  const long = Array.from({ length: 300 }, (_, at) => `  row(${at}, "a line of some length");`);
  const taken = spotIn(code('begin();', ...long, 'end();'), [2, 301]);
  const cut = { ...taken, quote: taken.quote.slice(0, 4000) };

  it('that was cut is found with all its lines', () => {
    deepEqual(findSpot(code('// new', 'begin();', ...long, 'end();'), cut), {
      state: 'moved',
      start: 3,
      end: 302,
    });
    const { sketch: _, ...bare } = cut;
    deepEqual(findSpot(code('// new', 'begin();', ...long, 'end();'), bare), {
      state: 'moved',
      start: 3,
      end: 302,
    });
  });
  it('of one endless line is found by its beginning', () => {
    const line = 'x'.repeat(10_000);
    const spot = spotIn(code('a', line, 'b'), [2, 2]);
    const found = findSpot(code('n', 'a', line, 'b'), { ...spot, quote: spot.quote.slice(0, 4000) });
    deepEqual(found, { state: 'moved', start: 3, end: 3 });
  });
});

describe('a record from elsewhere', () => {
  const spot = spotIn(file, body);
  const odd = [
    { ...spot, sketch: 'AAAA' },
    { ...spot, sketch: 'not base64' },
    { ...spot, sketch: spotIn(above(9), [13, 14]).sketch },
    { ...spot, before: '\n'.repeat(5000) },
    { ...spot, start: 4, end: 2 ** 40 },
    { ...spotIn(file, body, { hasSketch: false }), end: 2 ** 40 },
    { ...spot, start: 2 ** 40, end: 2 ** 40 + 1 },
    { ...spot, start: 9, end: 2 },
    { ...spot, quote: '' },
    { ...spot, quote: '\n\n\n', start: 1, end: 4 },
  ];

  it('never leads out of the file, whatever it says', () => {
    const lines = file.split('\n').length;
    for (const one of odd) {
      const { start, end } = findSpot(file, one);
      ok(start >= 1 && end >= start && end <= lines, JSON.stringify({ start, end }));
    }
  });
  it('with the sketch of another file is found by its words', () => {
    const other = sketchOf(code(...filler(40, 'other'))) ?? '';
    const edited = file.replace('const lines = order.lines;', 'const lines = order.allLines;');
    deepEqual(findSpot(edited, { ...spot, sketch: other }), { state: 'changed', start: 4, end: 5 });
  });
});

describe('whatever is done to a file', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '}', '', 'call(1);', 'call(2);'), {
    minLength: 1,
    maxLength: 30,
  });
  const numbers = fc.tuple(fc.nat(), fc.nat());

  it('the answer stands in it, and a whole copy says what was quoted', () => {
    fc.assert(
      fc.property(text, text, numbers, (once, now, [first, length]) => {
        const start = 1 + (first % once.length);
        const spot = spotIn(once.join('\n'), [start, Math.min(once.length, start + (length % 4))]);
        const { state, start: from, end } = findSpot(now.join('\n'), spot);
        ok(from >= 1 && end >= from && end <= now.length);
        const isCopy = state === 'exact' || state === 'moved';
        if (isCopy) deepEqual(now.slice(from - 1, end).join('\n'), spot.quote);
      }),
    );
  });
  it('the code is found where it stood as long as nothing changes', () => {
    fc.assert(
      fc.property(text, numbers, (once, [first, length]) => {
        const start = 1 + (first % once.length);
        const end = Math.min(once.length, start + (length % 4));
        deepEqual(findSpot(once.join('\n'), spotIn(once.join('\n'), [start, end])), {
          state: 'exact',
          start,
          end,
        });
      }),
    );
  });
});
