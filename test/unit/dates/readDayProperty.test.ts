import { deepEqual, ok } from 'node:assert/strict';
import { readDay } from '../../../src/dates/readDay.ts';
import { understandDay } from '../../../src/dates/understandDay.ts';
import { addDays, isWorkingDay, type WorkCalendar } from '../../../src/domain/calendar.ts';
import { type Day, longDay, plainDay, shortDay } from '../../../src/domain/day.ts';
import { decoys, phrases } from './phrases.ts';

const todays = [
  '2026-11-21',
  '2026-11-20',
  '2026-11-22',
  '2026-12-31',
  '2027-01-01',
  '2028-02-28',
  '2028-02-29',
];
const fiveYears = 366 * 5;

/** The same row of numbers in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const vocabulary =
  'the of in on by next this last end beginning mid week month quarter year day days weeks business working a two 3 5 9th 31st first second fifth Monday Tuesday Friday Sunday Dec February January 29 2027 2026 27.11. 03/04 EOD EOW EOM COB today tomorrow from after before fortnight within half noon 5pm now Q1 KW 49'.split(
    ' ',
  );

function sentences(count: number): string[] {
  const draw = chance(7);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 1 + draw(5) }, () => vocabulary[draw(vocabulary.length)]);
    return words.join(' ');
  });
}

describe('any day', () => {
  for (const today of todays) {
    it(`is read as it is written, seen from ${today}`, () => {
      const astray: string[] = [];
      for (let ahead = 0; ahead <= fiveYears; ahead += 13) {
        const day = addDays(today as Day, ahead);
        for (const words of [longDay(day), shortDay(day), plainDay(day), day]) {
          if (readDay({ words, today: today as Day }) !== day) astray.push(words);
        }
      }
      deepEqual(astray, []);
    });
  }
});

describe('any words', function () {
  this.timeout(60_000);
  const calendars: readonly (WorkCalendar | undefined)[] = [
    undefined,
    { workingDays: [1, 2, 3, 4, 7], holidays: [{ day: '2026-11-26' as Day, name: 'Thanksgiving' }] },
  ];
  const read = todays.flatMap(today =>
    calendars.flatMap(calendar =>
      sentences(250).map(words => {
        const request = { words, today: today as Day, calendar };
        return { ...request, answer: understandDay(request) };
      }),
    ),
  );

  it('give no day that has passed or is far away, and one that is read as it is shown', () => {
    let found = 0;
    for (const { words, today, answer } of read) {
      if ('problem' in answer) continue;
      found += 1;
      const { day } = answer;
      ok(day >= today && day <= addDays(today, fiveYears), `${words} from ${today}: ${day}`);
      deepEqual(readDay({ words: longDay(day), today }), day);
    }
    ok(found > 120, `only ${found} of ${read.length} were days`);
  });
  it('give the same day in capitals and with more blanks', () => {
    for (const { answer, words, ...seen } of read) {
      deepEqual(
        understandDay({ ...seen, words: `  ${words.toUpperCase().replaceAll(' ', '   ')} ` }),
        answer,
      );
    }
  });
  it('come with suggestions that are days', () => {
    for (const { answer, words, ...seen } of read) {
      if ('day' in answer) continue;
      for (const said of [answer.suggestion, answer.otherwise].filter(one => one !== undefined)) {
        ok(readDay({ ...seen, words: said }) !== undefined, `${words} from ${seen.today}: ${said}`);
      }
    }
  });
});

describe('words of another kind among those of a day', () => {
  const noise = ['please', 'not', 'maybe', 'Ada', 'the fix', 'x', '7x', 'or', '–', 'if', 'unless'];

  /** With one more word, each time somewhere else. */
  function spoilt(words: string): string[] {
    const parts = words.trim().split(' ');
    return noise.map((one, at) => {
      const place = at % (parts.length + 1);
      return [...parts.slice(0, place), one, ...parts.slice(place)].join(' ');
    });
  }

  for (const { seenFrom, days } of phrases) {
    it(`are refused, and never change the day seen from ${seenFrom}`, () => {
      const all = Object.values(days).flat().flatMap(spoilt);
      deepEqual(
        all.filter(words => readDay({ words, today: seenFrom as Day }) !== undefined),
        [],
      );
    });
  }
});

describe('a decoy', () => {
  it('has only suggestions that are days, wherever it is seen from', () => {
    for (const today of todays) {
      for (const words of Object.values(decoys).flat()) {
        const answer = understandDay({ words, today: today as Day });
        if ('day' in answer) continue;
        for (const said of [answer.suggestion, answer.otherwise].filter(one => one !== undefined)) {
          ok(readDay({ words: said, today: today as Day }) !== undefined, `${words} from ${today}: ${said}`);
        }
      }
    }
  });
});

describe('business days', () => {
  const draw = chance(11);
  const calendar: WorkCalendar = {
    workingDays: [1, 2, 4, 5],
    holidays: Array.from({ length: 40 }, () => ({ day: addDays('2026-11-01' as Day, draw(200)), name: '' })),
  };

  it('are counted one by one', () => {
    for (const today of todays.slice(0, 5) as Day[]) {
      for (const count of [1, 2, 3, 7, 10]) {
        const day = readDay({ words: `in ${count} business days`, today, calendar }) as Day;
        let worked = 0;
        for (let one = addDays(today, 1); one <= day; one = addDays(one, 1))
          worked += isWorkingDay(one, calendar) ? 1 : 0;
        deepEqual([worked, isWorkingDay(day, calendar)], [count, true], `${count} from ${today}`);
      }
    }
  });
  it('are where weeks, months, quarters and years end', () => {
    for (const today of todays as Day[]) {
      for (const words of ['EOW', 'EOM', 'EOQ', 'EOY', 'end of next month', 'mid-month', 'week 49']) {
        const day = readDay({ words, today, calendar });
        ok(day === undefined || isWorkingDay(day, calendar), `${words} from ${today}: ${day}`);
      }
    }
  });
});
