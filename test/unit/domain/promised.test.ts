import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import { endsInItsDay, promised } from '../../../src/domain/records/promised.ts';

const by = (words: string) => ({ day: '2026-11-26' as Day, words });
const earlier = (words: string) => [
  {
    ...{ id: 'm', day: '2026-11-24' as Day, words, to: '2026-11-26' as Day },
    ...{ reason: '', wordsForThem: '', told: false, at: '2026-11-21T10:00:00Z' },
  },
];
const shape = 'We investigate by Mon 23 Nov and report on Tue 24 Nov';

describe('what was promised', () => {
  it('loses the day at its end that stands beside it', () => {
    const check = (text: string, words: string, expected: string) =>
      deepEqual(promised({ text, due: by(words) }), expected);
    check('We send it by Thursday.', 'Thursday', 'We send it');
    check('We send it, until Thursday', 'Thursday', 'We send it');
    check('by Thursday', 'Thursday', 'by Thursday');
    check('tell you tomorrow', 'tomorrow', 'tell you tomorrow');
    check(shape, 'Tue 24 Nov', shape);
    check('We send it', '', 'We send it');
    deepEqual(promised({ text: ' We\nsend it ' }), 'We send it');
  });

  const moved = (text: string, before: string, now = 'Thursday') =>
    promised({ text, due: by(now), earlier: earlier(before) });

  it('loses every day of its usual shape once the date has moved', () => {
    deepEqual(moved(shape, 'Tue 24 Nov'), 'We investigate and report');
    deepEqual(moved(`${shape} 2026.`, 'Tue 24 Nov 2026'), 'We investigate and report');
    deepEqual(
      moved('We investigate until Mon 23 Nov, report before Tue 24 Nov', ''),
      'We investigate, report',
    );
  });
  it('loses the words for the day it had, however they are led in', () => {
    deepEqual(moved('Send us the log by Tuesday', 'Tuesday'), 'Send us the log');
    deepEqual(moved('We report on Tuesday.', 'Tuesday'), 'We report');
    deepEqual(moved('tell you what we found tomorrow', 'tomorrow'), 'tell you what we found');
    deepEqual(moved('Send it by Thursday', 'Tuesday'), 'Send it');
  });
  it('loses the day at its end in whichever words that was agreed', () => {
    const check = (end: string, left = 'Send it') => {
      const text = `Send it${end}`;
      for (const before of ['Monday', '', '23 Nov']) deepEqual(moved(text, before, '25 Nov'), left, text);
    };
    for (const day of ['tomorrow', 'Tuesday', 'Tue', 'next Friday', '23 November', 'Mon, 23 Nov 2026']) {
      check(` by ${day}`);
      check(`, before ${day}.`);
    }
    check(' on November 23, 2026');
    check(' until 2026-11-23');
    check(' tomorrow.');
    check(' as of today', 'Send it as of today');
    check(' by hand.', 'Send it by hand.');
    check(' by Monika', 'Send it by Monika');
    check(' by 3 markers', 'Send it by 3 markers');
  });
  it('stays as it is where nothing would be left, and where the words only look alike', () => {
    deepEqual(moved('tomorrow', 'tomorrow'), 'tomorrow');
    deepEqual(moved('We met on Mondays in 23 Novi towns', 'soon'), 'We met on Mondays in 23 Novi towns');
    deepEqual(moved('Ask Mon 23 Nov', 'soon'), 'Ask Mon 23 Nov');
    deepEqual(moved('We meetoday', 'today'), 'We meetoday');
  });
  it('ends in its day, however that is led in', () => {
    const ends = (text: string, words: string) => endsInItsDay({ text, due: by(words) });
    deepEqual(
      [
        ends(shape, 'Tue 24 Nov'),
        ends('a by Friday.', 'Friday'),
        ends('a', ''),
        ends('Friday it is', 'Friday'),
      ],
      [true, true, false, false],
    );
    deepEqual(endsInItsDay({ text: 'a by Friday' }), false);
  });
});
