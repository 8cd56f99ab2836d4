import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import { attributionAt, isQuoted, unquoted } from '../../../../src/text/import/mail/quotes.ts';
import { settled } from '../../../../src/text/import/mail/settled.ts';
import { lettersIn } from '../../../../src/text/import/mail/thread.ts';
import { findDay } from '../../../../src/text/import/when/days.ts';
import { usual } from './reading.ts';

const attribution = (...lines: readonly string[]) => {
  const found = attributionAt(lines, 0);
  return found && [found.speaker ?? '', found.lines, found.isMarked ? 'marked' : 'headed'].join('|');
};

describe('a line that says who wrote', () => {
  it('names the person, also by address alone', () => {
    deepEqual(attribution('On 17 Nov 2026 at 10:31, Maria Lopez wrote:'), 'Maria Lopez|1|marked');
    deepEqual(attribution('On 17 Nov 2026, at 10:31, m@x.example wrote:'), 'm@x.example|1|marked');
    deepEqual(
      attribution('On 17 Nov 2026 at 10:31, "Maria Lopez (Northwind)" <m@x.example> wrote:'),
      'Maria Lopez Northwind|1|marked',
    );
    deepEqual(attribution('On 17 Nov 2026 10:31 wrote:'), '|1|marked');
  });
  it('may go on in the next lines, but not past an empty one', () => {
    deepEqual(
      attribution('On Tue, 17 Nov 2026 at 10:31, Maria Lopez <', 'm@x.example> wrote:'),
      'Maria Lopez|2|marked',
    );
    deepEqual(
      attribution('On Tue, 17 Nov 2026', 'at 10:31,', 'Maria Lopez', 'wrote:'),
      'Maria Lopez|4|marked',
    );
    deepEqual(attribution('On Tue, 17 Nov 2026 at 10:31,', '', 'Maria wrote:'), undefined);
    deepEqual(attribution('On Tue, 17 Nov 2026', 'a', 'b', 'c', 'wrote:'), undefined);
  });
  it('is none without a date, a verb or a colon', () => {
    for (const line of [
      'Maria wrote:',
      'On Monday Maria wrote:',
      'On 17 Nov 2026 at 10:31, Maria said:',
      'On 17 Nov 2026 at 10:31, Maria wrote',
      'On 17 Nov 2026 we met, and this is what we agreed: nothing',
      '',
      'x'.repeat(600),
    ]) {
      deepEqual(attribution(line), undefined, line);
    }
  });
});

describe('headers that a mail repeats', () => {
  const headers = [
    'From: Maria Lopez [mailto:m@x.example]',
    'Sent: 17 November 2026 10:31',
    'To: Dana',
    'Subject: Export',
  ];

  it('name the person, with or without a line above', () => {
    deepEqual(attribution(...headers), 'Maria Lopez|4|headed');
    deepEqual(attribution('-----Original Message-----', ...headers), 'Maria Lopez|5|headed');
    deepEqual(attribution('---------- Forwarded message ---------', '', ...headers), 'Maria Lopez|6|headed');
  });
  it('are none without a sender, a date or a third one', () => {
    deepEqual(attribution(...headers.slice(1)), undefined);
    deepEqual(attribution(headers[0] ?? '', ...headers.slice(2)), undefined);
    deepEqual(attribution(...headers.slice(0, 2)), undefined);
    deepEqual(attribution('From: the beginning', 'Date: soon', 'To: be seen'), undefined);
  });
});

describe('a quoted line', () => {
  it('begins with a mark, which goes with one blank', () => {
    deepEqual(['> a', '>a', ' > a', 'a > b', '  > a'].map(isQuoted), [true, true, true, false, false]);
    deepEqual(['> a', '>a', '>> a', '>  a', '>'].map(unquoted), ['a', 'a', '> a', ' a', '']);
  });
});

describe('a mail and what it quotes', () => {
  const letters = (...lines: readonly string[]) =>
    lettersIn({ speaker: 'Dana', when: {}, text: lines.join('\n') }).map(
      one => `${one.speaker ?? ''}: ${one.text}`,
    );
  const on = 'On 17 Nov 2026 at 10:31, Maria wrote:';

  it('are told apart, the newest first', () =>
    deepEqual(letters('a', '', on, '> b', '>', '> On 16 Nov 2026, Tom wrote:', '>> c'), [
      'Dana: a',
      'Maria: b',
      'Tom: c',
    ]));
  it('are told apart over empty lines', () =>
    deepEqual(letters('a', on, '', '> b', '', '> c'), ['Dana: a', 'Maria: b\n\nc']));
  it('are one where nothing is quoted under the line', () =>
    deepEqual(letters('a', on, 'b'), [`Dana: a\n${on}\nb`]));
  it('are one where the mail answers between the quotes', () => {
    const lines = [on, '> b?', 'yes', '> c?', 'no'];
    deepEqual(letters(...lines), [`Dana: ${lines.join('\n')}`]);
  });
  it('are two where the mail answers below', () =>
    deepEqual(letters(on, '> b', '', 'a'), ['Dana: a', 'Maria: b']));
  it('are one where a mail of several lines stands on both sides', () =>
    deepEqual(letters('a', on, '> b', 'c', 'd').length, 1));
  it('may leave nothing for the mail itself', () => deepEqual(letters(on, '> b'), ['Dana: ', 'Maria: b']));
  it('end somewhere, however deep they go', () => {
    let lines = ['end'];
    for (let deep = 0; deep < 300; deep += 1) lines = [on, ...lines.map(line => `> ${line}`)];
    const all = letters(...lines);
    deepEqual([all.length, all.at(-1)?.includes('end')], [201, true]);
  });
  it('are looked for in a thousand quotes that are none', () => {
    const lines = Array.from({ length: 1000 }, () => [on, '> b', 'between']).flat();
    deepEqual(letters(...lines).length, 1);
  });
});

describe('a day that a quote leaves open', () => {
  const letter = (words: string) => ({ speaker: 'Maria', when: { day: findDay(words)?.raw }, text: 'a' });
  const days = (order: 'auto' | 'DMY', ...words: readonly string[]) =>
    settled(words.map(letter), { ...usual, order, today: '2026-11-21' as Day }).map(
      ({ when }) => when.day?.figures ?? when.day?.month,
    );

  it('is the one that is not after the mail', () =>
    deepEqual(days('auto', '2026-11-17', '11/12/2026'), [11, 11]));
  it('stays open where both are before it', () =>
    deepEqual(days('auto', '2026-11-17', '03/04/2026'), [11, [3, 4]]));
  it('stays open where the mail itself has none', () =>
    deepEqual(days('auto', 'no day', '11/12/2026'), [undefined, [11, 12]]));
  it('is left to the order that was given', () =>
    deepEqual(days('DMY', '2026-11-17', '11/12/2026'), [11, [11, 12]]));
});
