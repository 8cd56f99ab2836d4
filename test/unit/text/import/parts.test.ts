import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import { longestText } from '../../../../src/domain/records/entry.ts';
import { timeline } from '../../../../src/text/import/dated.ts';
import { dedented, linesOf, trimLines } from '../../../../src/text/import/lines.ts';
import { partsOf } from '../../../../src/text/import/longText.ts';
import { nameFor, personOf, plainName, textOf, whenOf } from '../../../../src/text/import/records/rows.ts';
import { isOneOf, kindOf, speakersIn } from '../../../../src/text/import/speakers.ts';
import { byDay, byTime, conversationOf } from '../../../../src/text/import/talks.ts';
import { ticketsIn } from '../../../../src/text/import/tickets.ts';
import { monthOf, weekdayOf } from '../../../../src/text/import/when/monthNames.ts';
import { readWhen } from '../../../../src/text/import/when/when.ts';
import { usual } from './reading.ts';

const day = (text: string) => text as Day;

describe('the lines of a text', () => {
  it('end as on every system', () => deepEqual(linesOf('a\nb\r\nc\rd\n\re'), ['a', 'b', 'c', 'd', '', 'e']));
  it('lose the empty ones around them', () => deepEqual(trimLines(['', ' ', 'a', '', 'b ', '']), 'a\n\nb '));
  it('lose the room before all of them, and no more', () => {
    deepEqual(dedented('  a\n    b\n\n  c'), 'a\n  b\n\nc');
    deepEqual(dedented('\ta\n  b'), '\ta\n  b');
    deepEqual(dedented('a\n  b'), 'a\n  b');
  });
});

describe('a long text', () => {
  it('is one part up to 1 MiB', () => deepEqual(partsOf('x'.repeat(longestText)).length, 1));
  it('is cut at lines where there are some', () => {
    const parts = partsOf(`${'x'.repeat(99)}\n`.repeat(20_000));
    deepEqual([parts.length, parts.slice(1).every(part => part.startsWith('\n'))], [2, true]);
  });
  it('is never cut inside of a character', () => {
    const parts = partsOf(`x${'😀'.repeat(400_000)}`);
    deepEqual(
      parts.filter(part => /\p{Surrogate}/u.test(part)),
      [],
    );
  });
});

describe('the tickets in a title', () => {
  it('are keys, each once', () => {
    deepEqual(ticketsIn('NW-411 and [NW-412], NW-411; PROJ_X-7'), ['NW-411', 'NW-412', 'PROJ_X-7']);
    deepEqual(ticketsIn('UTF-8, ISO-8601, SHA-256, nw-411, A-1, X-ray, NW-411-2, /NW-5'), []);
  });
});

describe('the names of months and weekdays', () => {
  it('are known in several languages, short and long', () => {
    deepEqual(
      ['Nov', 'märz', 'MARZO', 'août', 'dez', 'Okt', 'giugno'].map(monthOf),
      [11, 3, 3, 8, 12, 10, 6],
    );
    deepEqual(['Tue', 'dienstag', 'Mardi', 'martes', 'zondag'].map(weekdayOf), [2, 2, 2, 2, 0]);
  });
  it('are no verbs', () =>
    deepEqual(['may', 'march', 'mar', 'May', 'March', 'set', 'out'].map(monthOf), [
      undefined,
      undefined,
      undefined,
      5,
      3,
      undefined,
      undefined,
    ]));
});

describe('the speakers of a text', () => {
  const speakers = (...lines: readonly string[]) => [...speakersIn(lines)];

  it('are names where many lines begin so', () =>
    deepEqual(speakers('Maria: a', 'Dana: b', 'more'), ['Maria', 'Dana']));
  it('are names that come again where few do', () => {
    const plain = Array.from({ length: 30 }, () => 'plain');
    deepEqual(speakers(...plain, 'Maria: a', 'Maria: b', 'Maria: c', 'Dana: d'), ['Maria']);
  });
  it('are no labels', () => deepEqual(speakers('Error: a', 'Note: b', 'TODO: c', 'Summary: d'), []));
  it('are ours by name, by first name and by several', () => {
    deepEqual(
      [isOneOf(['Dana'], 'Dana Reed'), isOneOf(['dana reed'], 'Dana Reed'), isOneOf(['Reed'], 'Dana Reed')],
      [true, true, false],
    );
    deepEqual([isOneOf([''], 'Dana'), isOneOf([], 'Dana'), isOneOf(['Da'], 'Dana')], [false, false, false]);
  });
  it('tell the kind of what they said', () =>
    deepEqual(
      [kindOf('Dana', ['Dana']), kindOf('Maria', ['Dana']), kindOf('Maria', []), kindOf(undefined, ['Dana'])],
      ['told', 'heard', 'note', 'note'],
    ));
});

describe('messages in time', () => {
  const dated = (at: string | undefined, text: string, on = '2026-11-17') => ({
    line: 1,
    day: day(on),
    ...(at && { at: `${on}T${at}:00.000+01:00` }),
    text,
  });
  const said = (...all: readonly (readonly [string, string])[]) =>
    all.map(([when, text], at) => ({ line: at + 1, when: readWhen(when) ?? {}, text, speaker: 'Maria' }));

  it('are put in order, and what has no time stays behind what it followed', () => {
    const all = [dated('11:00', 'c'), dated(undefined, 'd'), dated('10:00', 'a'), dated(undefined, 'b')];
    deepEqual(
      byTime(all)
        .map(one => one.text)
        .join(''),
      'abcd',
    );
  });
  it('are apart by day, in the order of the source', () => {
    const all = [dated('10:00', 'a', '2026-11-18'), dated('10:00', 'b'), dated('11:00', 'c', '2026-11-18')];
    deepEqual(
      byDay(all).map(one => one.map(({ text }) => text).join('')),
      ['ac', 'b'],
    );
  });
  it('are of the day before them until another one is named', () => {
    const found = timeline(said(['2026-11-16', 'a'], ['10:31', 'b'], ['17 Nov 2026', 'c'], ['', 'd']), {
      ...usual,
      at: undefined,
    });
    deepEqual('dated' in found && found.dated.map(one => one.day.slice(8)), ['16', '16', '17', '17']);
  });
  it('lead to a question where the first of them has no day', () => {
    const found = timeline(said(['10:31', 'a'], ['2026-11-17', 'b']), { ...usual, at: undefined });
    deepEqual('about' in found && found.about, 'day');
  });
  it('make no talk where nobody said a word', () =>
    deepEqual(
      conversationOf({ title: 'a', channel: 'chat', tickets: [], dated: [dated('10:00', ' ')] }, usual),
      undefined,
    ));
  it('make a talk of its first day, without a time of another one', () => {
    const all = [dated(undefined, 'a', '2026-11-16'), dated('10:00', 'b')];
    const made = conversationOf({ title: '', channel: 'email', tickets: [], dated: all }, usual);
    deepEqual(
      [made?.day, made?.time, made?.started],
      ['2026-11-16', undefined, '2026-11-16T12:00:00.000+01:00'],
    );
  });
});

describe('the fields of an export', () => {
  it('are known by many names', () => {
    deepEqual(['Created At', 'created-at', '\ufeffCreated_at '].map(plainName), [
      'created_at',
      'created_at',
      'created_at',
    ]);
    deepEqual(
      [nameFor('body', ['id', 'comment']), nameFor('author', ['created_by', 'id']), nameFor('body', ['id'])],
      ['comment', 'created_by', undefined],
    );
  });
  it('name people', () =>
    deepEqual([' Maria ', '', { displayName: 'Maria' }, { id: 1 }, 7, null].map(personOf), [
      'Maria',
      undefined,
      'Maria',
      undefined,
      '7',
      undefined,
    ]));
  it('name times', () => {
    const moment = (value: unknown) => whenOf(value)?.moment;
    deepEqual(
      [1_794_907_860, '1794907860', 1_794_907_860_000, '1794907860.5'].map(moment),
      [1_794_907_860_000, 1_794_907_860_000, 1_794_907_860_000, 1_794_907_860_500],
    );
    deepEqual([0, -1, Number.NaN, 1e30, 'soon', null, {}].map(whenOf), Array(7).fill(undefined));
  });
  it('hold texts in every shape', () => {
    deepEqual([' a ', 5, true, null, undefined].map(textOf), [' a ', '5', 'true', '', '']);
    deepEqual(
      textOf({
        type: 'doc',
        content: [
          { type: 'heading', content: [{ type: 'text', text: 'a' }] },
          { type: 'text', text: 'b' },
        ],
      }),
      'a\nb',
    );
  });
  it('end somewhere, however deep they go', () => {
    let tree: unknown = { type: 'text', text: 'deep' };
    for (let at = 0; at < 1000; at += 1) tree = { type: 'doc', content: [tree] };
    deepEqual(textOf(tree), '');
  });
});
