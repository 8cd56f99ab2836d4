import { deepEqual } from 'node:assert/strict';
import { profileIn, termsIn, workCalendarOf } from '../../../src/domain/records/profile.ts';
import { customerIn } from '../../../src/domain/records/row.ts';
import { readWorkingDays, workingDaysText } from '../../../src/domain/records/workingDays.ts';
import { mostHolidays } from '../../../src/domain/workCalendar.ts';

const holiday = { day: '2026-11-26', name: 'Thanksgiving' };
const all = {
  workingDays: [1, 2, 3, 4, 7],
  holidays: [holiday],
  timeZone: 'Europe/Berlin',
  language: 'de',
  notes: 'Likes calls at ten',
  kind: 'recurring',
  cadence: { days: 14 },
};

describe('the profile of a customer', () => {
  it('is what somebody noted down', () => deepEqual(profileIn({ name: 'Acme', ...all }), all));
  it('is empty where nobody did', () => deepEqual(profileIn({ name: 'Acme' }), {}));
  it('goes without what was taken away or cannot be read; the rest stands', () => {
    const odd = {
      workingDays: [0, 8],
      holidays: [{ day: '2026-02-31', name: 'none' }],
      timeZone: null,
      language: '',
      notes: 'kept',
      kind: 'friend',
      cadence: { days: 0 },
    };
    deepEqual(profileIn(odd), { notes: 'kept' });
    deepEqual(profileIn({ workingDays: [], holidays: [], cadence: null }), {});
  });
  it('has its holidays in the order of their days, and no more than a list of holidays has', () => {
    const early = { day: '2026-01-01', name: 'New Year' };
    deepEqual(profileIn({ holidays: [holiday, early] }).holidays, [early, holiday]);
    deepEqual(profileIn({ holidays: Array.from({ length: mostHolidays + 1 }, () => holiday) }), {});
  });
  it('has its terms in the order of their words, whoever wrote them down', () => {
    const values = {
      'term.1': { term: 'order', meaning: 'job' },
      'term.2': { term: 'Batch', meaning: 'import' },
      'term.3': null,
      'term.4': 'broken',
    };
    deepEqual(profileIn(values).glossary, [
      { term: 'Batch', meaning: 'import' },
      { term: 'order', meaning: 'job' },
    ]);
    deepEqual([...termsIn(values).keys()], ['term.1', 'term.2']);
  });
  it('stands in the list of customers', () => {
    const record = { entity: 'customer', id: 'acme', hidden: false, versions: 1 };
    deepEqual(customerIn({ ...record, values: { name: 'Acme', ...all } }), {
      id: 'acme',
      name: 'Acme',
      ...all,
    });
  });
});

describe('the calendar of a customer', () => {
  it('is theirs as far as it is known', () => {
    deepEqual(workCalendarOf(profileIn(all)), { workingDays: [1, 2, 3, 4, 7], holidays: [holiday] });
    deepEqual(workCalendarOf({ workingDays: [6] }), { workingDays: [6], holidays: [] });
  });
  it('is Monday to Friday of whom nothing is known', () => {
    const usual = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
    deepEqual([workCalendarOf(), workCalendarOf({})], [usual, usual]);
  });
});

describe('working days in words', () => {
  const check = (days: Readonly<Record<string, readonly number[] | undefined>>) =>
    deepEqual(Object.fromEntries(Object.keys(days).map(words => [words, readWorkingDays(words)])), days);

  it('are a span, also over the end of the week', () =>
    check({
      'mon-fri': [1, 2, 3, 4, 5],
      'Mon - Fri': [1, 2, 3, 4, 5],
      'Monday to Friday': [1, 2, 3, 4, 5],
      'mon–thu': [1, 2, 3, 4],
      'sun-thu': [1, 2, 3, 4, 7],
      'sat-wed': [1, 2, 3, 6, 7],
      '1-5': [1, 2, 3, 4, 5],
      'mon-mon': [1],
    }));
  it('are a list', () =>
    check({
      '1,2,3,4,5': [1, 2, 3, 4, 5],
      'mon, wed, fri': [1, 3, 5],
      'mon wed fri': [1, 3, 5],
      'Tue and Thu': [2, 4],
      'mon-thu,sat': [1, 2, 3, 4, 6],
      'fri,mon,fri': [1, 5],
      Wednesday: [3],
    }));
  it('are refused where a word is no weekday', () =>
    check({
      '': undefined,
      ',': undefined,
      'mon-': undefined,
      'mon-fri-sun': undefined,
      'mo-fr': undefined,
      '0,1': undefined,
      '8': undefined,
      'mon-fry': undefined,
      usual: undefined,
      ['m'.repeat(1000)]: undefined,
    }));
  it('are written as they are read', () => {
    const written = [
      'mon-fri',
      'sun-thu',
      'sat-wed',
      'mon,wed,fri',
      'tue,wed',
      'mon-sun',
      'sun',
      'sat,sun',
      'mon-wed,fri',
    ];
    deepEqual(
      written.map(words => workingDaysText(readWorkingDays(words) ?? [])),
      written,
    );
  });
  it('are read back whatever they are', () => {
    for (let bits = 1; bits < 128; bits += 1) {
      const days = [1, 2, 3, 4, 5, 6, 7].filter(day => bits & (1 << (day - 1)));
      deepEqual(readWorkingDays(workingDaysText(days)), days, workingDaysText(days));
    }
  });
});
