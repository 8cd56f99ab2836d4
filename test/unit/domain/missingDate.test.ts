import { deepEqual } from 'node:assert/strict';
import { addDays } from '../../../src/domain/calendar.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/ports.ts';
import type { Customer } from '../../../src/domain/records/customer.ts';
import type { Due } from '../../../src/domain/records/due.ts';
import { missingDates } from '../../../src/domain/records/missingDate.ts';

const day = (text: string) => text as Day;
/** A Tuesday. */
const began = day('2026-11-17');
const nextMonday = day('2026-11-23');

function row(parts: Partial<Row> = {}): Row {
  return {
    id: 'call',
    customer: 'nordwind',
    title: '',
    channel: 'call',
    started: `${began}T10:00:00+01:00`,
    latest: `${began}T10:20:00+01:00`,
    entries: 3,
    due: [],
    temporary: [],
    ...parts,
  };
}

const due = (kind: Due['kind'], on?: string): Due => ({
  kind,
  id: kind,
  title: 'x',
  ...(on && { due: { day: day(on), words: '' } }),
});
const problem = row({ hasProblem: true });

interface Seen {
  readonly rows: readonly Row[];
  readonly customer?: Partial<Customer>;
  readonly today?: Day;
}

const found = ({ rows, customer, today = nextMonday }: Seen) =>
  missingDates(
    { customers: [{ id: 'nordwind', name: 'Nordwind', ...customer }], conversations: rows },
    today,
  );

const check = (seen: Seen, expected: readonly string[]) =>
  deepEqual(
    found(seen).map(one => one.conversation),
    expected,
  );

/** The first day on which it is asked for a date; none within three weeks. */
function askedOn(seen: Omit<Seen, 'today'>): Day | undefined {
  const days = Array.from({ length: 22 }, (_, at) => addDays(began, at));
  return days.find(today => found({ ...seen, today }).length > 0);
}

describe('a problem without a date', () => {
  it('asks for one by name, with the day it began', () =>
    deepEqual(found({ rows: [problem] }), [
      {
        kind: 'missingDate',
        customer: { id: 'nordwind', name: 'Nordwind' },
        conversation: 'call',
        since: began,
      },
    ]));
  it('asks once more than three working days have passed, and goes on asking', () => {
    deepEqual(askedOn({ rows: [problem] }), nextMonday);
    check({ rows: [problem], today: day('2027-03-01') }, ['call']);
    const friday = row({ hasProblem: true, started: '2026-11-20T10:00:00+01:00' });
    deepEqual(askedOn({ rows: [friday] }), '2026-11-26');
  });
  it('asks for none of what they promised us', () => {
    const ours = row({ due: [due('promise')] });
    const theirs = row({ due: [{ ...due('promise'), owes: 'them' }] });
    deepEqual(
      [ours, theirs].map(one => found({ rows: [one] }).length),
      [1, 0],
    );
  });
  it('asks by the working days and holidays of the customer', () => {
    deepEqual(askedOn({ rows: [problem], customer: { workingDays: [7, 1, 2, 3, 4] } }), '2026-11-23');
    deepEqual(askedOn({ rows: [problem], customer: { workingDays: [1, 2, 3, 4, 5, 6, 7] } }), '2026-11-21');
    deepEqual(askedOn({ rows: [problem], customer: { workingDays: [6] } }), undefined);
    const holidays = [{ day: day('2026-11-19'), name: 'Founding day' }];
    deepEqual(askedOn({ rows: [problem], customer: { holidays } }), '2026-11-24');
  });
  it('asks from the day where it began, whatever the zone', () => {
    const late = row({ hasProblem: true, started: `${began}T23:59:00-08:00` });
    deepEqual(askedOn({ rows: [late] }), nextMonday);
  });
  it('asks nothing for one that begins in the future, as a wrong clock has it', () =>
    check({ rows: [row({ hasProblem: true, started: '2031-01-01T10:00:00+01:00' })] }, []));

  it('has one once a milestone is open, wherever it was agreed', () => {
    const milestone = due('milestone', '2026-12-01');
    check({ rows: [{ ...problem, due: [milestone] }] }, []);
    check({ rows: [problem, row({ id: 'other', due: [milestone] })] }, []);
    check({ rows: [problem], customer: { due: [milestone] } }, []);
    check({ rows: [problem, row({ id: 'other', due: [milestone], customer: 'acme' })] }, ['call']);
  });
  it('has one even where that milestone is overdue: it says so itself', () =>
    check({ rows: [{ ...problem, due: [due('milestone', '2026-11-18')] }] }, []));
  it('gets none by a follow-up, which is only for us', () =>
    check({ rows: [{ ...problem, due: [due('followUp', '2026-12-01')] }] }, ['call']));
});

describe('a promise or an answer that is owed', () => {
  it('asks for a date as a problem does', () => {
    check({ rows: [row({ due: [due('promise')] })] }, ['call']);
    check({ rows: [row({ due: [due('question')] })] }, ['call']);
  });
  it('asks for none while its own day is to come', () => {
    for (const on of [nextMonday, '2026-12-24']) check({ rows: [row({ due: [due('promise', on)] })] }, []);
    check({ rows: [row({ due: [due('promise', '2026-11-20')] })] }, ['call']);
    check({ rows: [row({ due: [due('promise', '2026-12-24'), due('question')] })] }, ['call']);
  });
  it('asks for none where nothing is open, or only a follow-up', () => {
    check({ rows: [row()] }, []);
    check({ rows: [row({ due: [due('followUp')] })] }, []);
  });
});

describe('several of them', () => {
  it('are one for each customer, from the talk that is open longest', () =>
    check(
      {
        rows: [
          row({ id: 'later', hasProblem: true, started: '2026-11-18T10:00:00+01:00' }),
          problem,
          row({ id: 'first', started: '2026-11-02T10:00:00+01:00' }),
        ],
      },
      ['call'],
    ));
  it('stand by how long they wait', () => {
    const rows = [
      problem,
      row({ id: 'old', customer: 'acme', hasProblem: true, started: '2026-11-02T10:00:00Z' }),
    ];
    const customers = [
      { id: 'nordwind', name: 'Nordwind' },
      { id: 'acme', name: 'Acme' },
    ];
    deepEqual(
      missingDates({ customers, conversations: rows }, nextMonday).map(one => one.customer.name),
      ['Acme', 'Nordwind'],
    );
  });
  it('are none of the Inbox, and none of a customer who is gone', () => {
    const { customer: _, ...inbox } = problem;
    check({ rows: [inbox] }, []);
    check({ rows: [row({ hasProblem: true, customer: 'gone' })] }, []);
  });
});
