import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import { read, readAll, said, shown, told, type Wish } from './reading.ts';

const notes: Wish = { name: 'notes.md', at: undefined };

const heads = async (text: string, wish: Wish = notes) =>
  (await readAll(text, wish)).conversations.map(({ day, time, title }) => [day, time ?? '', title].join('|'));

const texts = async (text: string, wish: Wish = notes) =>
  (await readAll(text, wish)).conversations.flatMap(one => one.entries.map(entry => entry.text));

describe('a dated heading', () => {
  it('makes a talk of its day, with the rest of it as title', async () => {
    for (const [heading, expected] of [
      ['## 2026-11-17', '2026-11-17||'],
      ['## 17 Nov 2026 Call with Maria', '2026-11-17||Call with Maria'],
      ['# Tuesday 17 November', '2026-11-17||'],
      ['### Call with Maria (17.11.2026)', '2026-11-17||Call with Maria'],
      ['## 2026-11-17 10:30 – Kick-off', '2026-11-17|10:30|Kick-off'],
      ['## 17/11/2026, 9:05 PM: late call', '2026-11-17|21:05|late call'],
      ['## [2026-11-17] NW-411', '2026-11-17||NW-411'],
      ['# 2026-11-17 #', '2026-11-17||'],
      ['# Yesterday', ''],
    ] as const) {
      const found = await read(`${heading}\ntext\n`, notes);
      deepEqual(
        'about' in found ? '' : await heads(`${heading}\ntext\n`).then(all => all.join()),
        expected,
        heading,
      );
    }
  });
  it('may be underlined, or stand in bold', async () =>
    deepEqual(
      await heads(
        '17 Nov 2026 Call\n================\na\n\n16 Nov 2026\n---\nb\n\n**15 Nov 2026: Mail**\nc\n',
      ),
      ['2026-11-17||Call', '2026-11-16||', '2026-11-15||Mail'],
    ));
  it('may be a plain line where no other heading names a day', async () =>
    deepEqual(await heads('17.11.2026 Call with Maria\na\n\n16.11.2026\nb 15.11.2026 c\n'), [
      '2026-11-17||Call with Maria',
      '2026-11-16||',
    ]));
  it('is none inside of a block of code', async () =>
    deepEqual(await texts('# 2026-11-17\n```\n# 2026-11-18\n```\nb\n'), ['```\n# 2026-11-18\n```', 'b']));
  it('is one again where a block of code never ends', async () =>
    deepEqual(await heads('# 2026-11-17\n```\na\n# 2026-11-18\nb\n'), ['2026-11-17||', '2026-11-18||']));
  it('says of the talk how they talked', async () => {
    const text =
      '# 2026-11-17 Workshop\na\n# 2026-11-17 E-mail from Tom\nb\n# 2026-11-17 Visit in Bremen\nc\n# 2026-11-17 Tom\nd\n# 2026-11-17 Slack\ne\n';
    deepEqual(
      (await readAll(text, notes)).conversations.map(one => one.channel),
      ['meeting', 'email', 'on-site', 'call', 'chat'],
    );
  });
  it('names tickets and people', async () => {
    const { conversations } = await readAll(
      '# 2026-11-17 Call with Maria Lopez & Tom (NW-411, UTF-8)\na\n',
      notes,
    );
    deepEqual(
      conversations.map(one => [one.speakers, one.tickets]),
      [[['Maria Lopez', 'Tom'], ['NW-411']]],
    );
  });
  it('says what it was taken for where it names no year', async () =>
    deepEqual(await told('# Tuesday 17 November\na\n', notes), [
      '"Tuesday 17 November" was taken as 2026-11-17.',
    ]));
  it('asks which it is where its figures may be two days', async () =>
    deepEqual(shown(await read('## 03/04/2026\na\n', notes)), [
      '? date order: "03/04/2026" could be two days: does the day or the month come first?',
    ]));
  it('is read by the order that another one shows', async () =>
    deepEqual(await heads('## 17/04/2026\na\n## 03/04/2026\nb\n'), ['2026-04-17||', '2026-04-03||']));
  it('that does not exist keeps the day before it, and says so', async () => {
    deepEqual(await heads('## 2026-11-17\na\n## 31 Feb 2026\nb\n'), ['2026-11-17||', '2026-11-17||']);
    deepEqual(await told('## 2026-11-17\na\n## 31 Feb 2026\nb\n', notes), [
      'There is no day "31 Feb 2026"; the last date before it was taken.',
    ]);
  });
  it('that is still to come is told', async () => {
    deepEqual(await told('## 2026-11-22\na\n## 2027-01-05\nb\n', notes), [
      '2026-11-22 is still to come. Check the dates.',
    ]);
    deepEqual(await told('## 2026-11-21\na\n', notes), []);
  });
  it('with nothing under it is a note by itself', async () => {
    deepEqual(await texts('# 2026-11-17 called back, nobody there\n'), ['called back, nobody there']);
    deepEqual(await heads('# 2026-11-17\n# 2026-11-18 x\n'), ['2026-11-18||x']);
  });
});

describe('what stands under a dated heading', () => {
  it('is one note a point, with the points in it', async () =>
    deepEqual(
      await texts('# 2026-11-17\n- a\n  - a1\n    deep\n  - a2\n- b\n  more\ngoes on\n* c\n1. d\n2) e\n'),
      ['a\n- a1\n  deep\n- a2', 'b\n  more\ngoes on', 'c', 'd', 'e'],
    ));
  it('is one note a paragraph', async () =>
    deepEqual(await texts('# 2026-11-17\na\nb\n\nc\n\n\n\nd\n'), ['a\nb', 'c', 'd']));
  it('keeps code, tables, quotes and boxes to tick as they are', async () =>
    deepEqual(
      await texts(
        '# 2026-11-17\n~~~\nlet a;\n\n  b\n~~~\n| a | b |\n| - | - |\n\n> said\n> so\n\n- [ ] open\n- [x] done\n',
      ),
      ['~~~\nlet a;\n\n  b\n~~~', '| a | b |\n| - | - |', '> said\n> so', '[ ] open', '[x] done'],
    ));
  it('keeps headings below it, and leaves out rules', async () =>
    deepEqual(await texts('# 2026-11-17\n## Next\n- a\n\n---\n\n***\nb\n'), ['Next', 'a', 'b']));
  it('has a paragraph in a point that goes on further in', async () =>
    deepEqual(await texts('# 2026-11-17\n- a\n\n  more of a\n\nnot of a\n'), ['a\n\nmore of a', 'not of a']));
  it('has times where lines begin with them', async () =>
    deepEqual(
      await said('# 2026-11-17\n10:31 it dies\n- 10:40: again\n(11:00) and again\nfor ever\n', notes),
      ['10:31 it dies', '10:40 again', '11:00 and again\nfor ever'],
    ));
  it('has the first time as that of the talk', async () =>
    deepEqual(await heads('# 2026-11-17\nno time\n10:31 it dies\n'), ['2026-11-17|10:31|']));
  it('has speakers that the title names, by first name too', async () =>
    deepEqual(
      await said(
        '# 2026-11-17 Call with Maria Lopez\n- Maria: it dies\n- **Maria Lopez:** badly\n- Next: look\n',
        notes,
      ),
      ['Maria Lopez: it dies', 'Maria Lopez: badly', 'Next: look'],
    ));
  it('has speakers that took part, and keeps the line that says so', async () =>
    deepEqual(
      await said('# 2026-11-17\nAttendees: Maria Lopez, Tom Reed (CTO)\n- Tom: a\n- Ada: b\n', notes),
      ['Attendees: Maria Lopez, Tom Reed (CTO)', 'Tom Reed: a', 'Ada: b'],
    ));
  it('has speakers that come again and again', async () =>
    deepEqual(
      await said(
        `# 2026-11-17\n${'- plain\n'.repeat(20)}- Ada: a\n- Ada: b\n- Ada: c\n- Once: d\n`,
        notes,
      ).then(all => all.slice(20)),
      ['Ada: a', 'Ada: b', 'Ada: c', 'Once: d'],
    ));
  it('leaves a first name alone that two people bear', async () =>
    deepEqual(await said('# 2026-11-17 Call with Maria Lopez and Maria Reed\n- Maria: a\n', notes), [
      'Maria: a',
    ]));
  it('does not put our words into their mouth', async () =>
    deepEqual(await said('# 2026-11-17 Call with Maria\nMaria: it dies\nWe asked for a file.\n', notes), [
      'Maria: it dies',
      'We asked for a file.',
    ]));
});

describe('what stands under no date', () => {
  it('is told with its lines, and stands in no note', async () => {
    const { notices } = await readAll('# Acme\n\nMaria, +49 30\n\n## 2026-11-17\na\n', notes);
    deepEqual(
      notices.map(one => [one.line, one.text]),
      [[1, '# Acme\n\nMaria, +49 30']],
    );
  });
  it('is what follows a heading of the same or a higher rank', async () => {
    deepEqual(await texts('## 2026-11-17\na\n### below\nb\n## Ideas\nc\n# Other\nd\n## 2026-11-18\ne\n'), [
      'a',
      'below',
      'b',
      'e',
    ]);
    deepEqual(await told('## 2026-11-17\na\n## Ideas\nc\n', notes), [
      'Lines 3 to 4 stand under no date and are left out.',
    ]);
    deepEqual(await told('## 2026-11-17\na\n## Ideas\n', notes), [
      'Line 3 stands under no date and is left out.',
    ]);
  });
  it('is asked about where nothing names a day', async () =>
    deepEqual(shown(await read('just a note\n', notes)), [
      '? day: No date stands at or before line 1: on which day was it?',
    ]));
  it('is of the day that was given', async () => {
    const wish = { at: '2026-11-03' as Day, name: 'notes.md' };
    deepEqual(
      [await heads('one\n\ntwo\n', wish), await texts('one\n\ntwo\n', wish)],
      [['2026-11-03||'], ['one', 'two']],
    );
  });
});
