import { deepEqual, ok } from 'node:assert/strict';
import { dayTrouble } from '../../../src/dates/dayTrouble.ts';
import { readDay } from '../../../src/dates/readDay.ts';
import { understandDay } from '../../../src/dates/understandDay.ts';
import type { Day } from '../../../src/domain/day.ts';
import { spoken } from '../../../src/domain/sentence.ts';
import { decoys } from './phrases.ts';

const today = '2026-11-21' as Day; // a Saturday

function told(words: string): string {
  const read = understandDay({ words, today });
  return 'problem' in read ? spoken(dayTrouble(words, read)) : read.day;
}

describe('why words are no day', () => {
  it('is one sentence that says what to write instead', () => {
    const sentences = {
      soon: '"soon" is no single day. Write one like "Mon 23 Nov".',
      yesterday: '"yesterday" has passed. Do you mean "tomorrow"?',
      '03/04': '"03/04" can mean two days. Write "Sat 3 Apr" or "Thu 4 Mar".',
      '03/12/2026': '"03/12/2026" can mean several days. Do you mean "Thu 3 Dec"?',
      '31 Feb': 'There is no day "31 Feb". Do you mean "Sun 28 Feb"?',
      '32 Dec': 'There is no day "32 Dec". Write another one.',
      '2062-12-03': '"2062-12-03" is more than five years away. Write a nearer day.',
      tommorow: '"tommorow" is no day. Do you mean "tomorrow"?',
      blah: '"blah" is no day. Write one like "Friday", "3 Dec", "in 3 days" or 2026-12-03.',
      '': 'Write a day like "Friday", "3 Dec", "in 3 days" or 2026-12-03.',
    };
    deepEqual(Object.fromEntries(Object.keys(sentences).map(words => [words, told(words)])), sentences);
  });
  it('shows foreign words on one short line', () =>
    deepEqual(
      told(`\u202e${'x\n'.repeat(50)}`),
      `"${`[U+202E]${'x '.repeat(50)}`.slice(0, 60)}" is no day. Write one like "Friday", "3 Dec", "in 3 days" or 2026-12-03.`,
    ));
  it('names only days that are understood', () => {
    for (const words of Object.values(decoys).flat()) {
      const named = [...told(words).matchAll(/(?:like|mean|Write|or) "([^"]+)"/g)].map(
        found => found[1] ?? '',
      );
      for (const one of named) ok(readDay({ words: one, today }) !== undefined, `${words}: ${one}`);
    }
  });
});
