import { deepEqual } from 'node:assert/strict';
import type { DateOrder } from '../../../../src/domain/dateOrder.ts';
import type { Day } from '../../../../src/domain/day.ts';
import { findDay, orderOf, resolveDay } from '../../../../src/text/import/when/days.ts';

const today = '2026-11-21' as Day;

/** The day in a text, and what else the text says. */
function found(text: string, order?: DateOrder) {
  const day = findDay(text);
  if (!day) return undefined;
  return [resolveDay(day.raw, { today, order }), text.slice(0, day.from) + text.slice(day.to)];
}

function check(text: string, day: string | undefined, rest = '') {
  deepEqual(found(text), day === undefined ? undefined : [day, rest], text);
}

describe('a day in a text', () => {
  it('is found as figures with the year first', () => {
    for (const text of ['2026-11-17', '2026/11/17', '2026.11.17', '20261117', '2026年11月17日']) {
      check(text, '2026-11-17');
    }
  });

  it('is found by the name of its month', () => {
    for (const text of [
      '17 Nov 2026',
      '17 November 2026',
      '17. November 2026',
      'Nov 17, 2026',
      'November 17th, 2026',
      '17/Nov/26',
      '17-Nov-2026',
      '17th of November 2026',
      '17 novembre 2026',
      '17 de noviembre de 2026',
    ]) {
      check(text, '2026-11-17');
    }
  });

  it('is found in capitals and with the marks of its language', () => {
    check('3 MÄRZ 2026', '2026-03-03');
    check('3 ma\u0308rz 2026'.normalize('NFC'), '2026-03-03');
    check('1 août 2026', '2026-08-01');
    check('1er février 2026', '2026-02-01');
  });

  it('takes the weekday beside it along', () => {
    check('Tuesday 17 November 2026', '2026-11-17');
    check('Tue, 17 Nov 2026', '2026-11-17');
    check('17 Nov 2026 (Tuesday)', '2026-11-17');
    check('Dienstag, den 17. November 2026', '2026-11-17');
  });

  it('leaves the other words', () => {
    check('Call with Maria 17 Nov 2026, 10:31', '2026-11-17', 'Call with Maria , 10:31');
    check('Call 2 with Maria 17 Nov 2026', '2026-11-17', 'Call 2 with Maria ');
  });

  it('has the day before the month where dots stand, or where no other reading is a day', () => {
    check('03.04.2026', '2026-04-03');
    check('17/11/2026', '2026-11-17');
    check('11/17/2026', '2026-11-17');
    check('17-11-2026', '2026-11-17');
    check('17.11.26', '2026-11-17');
    check('11/17/26', '2026-11-17');
  });

  it('stays open where figures may mean two days', () => {
    check('03/04/2026', 'ambiguous');
    deepEqual(found('03/04/2026', 'DMY'), ['2026-04-03', '']);
    deepEqual(found('03/04/2026', 'MDY'), ['2026-03-04', '']);
  });

  it('is plain where both readings are one day', () => check('03/03/2026', '2026-03-03'));

  it('keeps its only reading against the wished order', () =>
    deepEqual(found('17/11/2026', 'MDY'), ['2026-11-17', '']));

  it('without a year is the last one that was', () => {
    check('17 Nov', '2026-11-17');
    check('Nov 17th', '2026-11-17');
    check('3 December', '2025-12-03');
    check('21 Nov', '2026-11-21');
    check('29 Feb', '2024-02-29');
  });

  it('without a year agrees with the weekday that is named', () => {
    check('Tuesday 17 November', '2026-11-17');
    check('Monday 17 November', '2025-11-17');
    check('Sunday 22 November', '2026-11-22');
  });

  it('is none in numbers, versions, addresses and words', () => {
    for (const text of [
      'Release 2.1.10',
      'version 1.2.3',
      '10.31.2.26',
      'Order 12/2026',
      'phone 030-11-17-2026',
      'NW-2026-11',
      '5 may be lost',
      '2 march on',
      '3 out of 5',
      'the 9th',
      '1/2/3',
      'x2026-11-17x',
      '',
    ]) {
      check(text, undefined);
    }
  });

  it('is none that does not exist, whatever it looks like', () => {
    for (const text of [
      '31 Feb 2026',
      '2026-02-30',
      '2026-13-01',
      '99/99/2026',
      '0000-01-01',
      '9999-12-31',
      '31.04.2026',
    ]) {
      deepEqual(found(text)?.[0], undefined, text);
    }
  });

  it('is looked for only where a head can be', () =>
    deepEqual(found(`${'x '.repeat(500)}17 Nov 2026`), undefined));
});

describe('the order of day and month', () => {
  const order = (...texts: string[]) => orderOf(texts.flatMap(text => findDay(text)?.raw ?? []));

  it('is told by one date that has no other reading', () => {
    deepEqual(order('03/04/2026', '17/04/2026'), 'DMY');
    deepEqual(order('03/04/2026', '04/17/2026'), 'MDY');
  });
  it('is not told by dates that could be either, or by dates that disagree', () => {
    deepEqual(order('03/04/2026', '05/06/2026'), undefined);
    deepEqual(order('17/04/2026', '04/17/2026'), undefined);
    deepEqual(order(), undefined);
  });
  it('is not told by what no figures are', () =>
    deepEqual(order('17 Nov 2026', '2026-11-17', '17.11.2026'), undefined));
});

describe('a day that is told by today', () => {
  const resolved = (raw: Parameters<typeof resolveDay>[0]) => resolveDay(raw, { today });

  it('is so many days before it', () => deepEqual(resolved({ words: 'yesterday', ago: 1 }), '2026-11-20'));
  it('is the last such weekday, never today', () => {
    deepEqual(resolved({ words: 'Friday', weekday: 5 }), '2026-11-20');
    deepEqual(resolved({ words: 'Saturday', weekday: 6 }), '2026-11-14');
    deepEqual(resolved({ words: 'Sunday', weekday: 0 }), '2026-11-15');
  });
  it('is none without anything', () => deepEqual(resolved({ words: '' }), undefined));
});
