import { deepEqual } from 'node:assert/strict';
import { fold, standings } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { builtInTemplate } from '../../../src/domain/records/checklists/templates.ts';
import { readConversation } from '../../../src/domain/records/conversation.ts';
import { customerOf, rowOf } from '../../../src/domain/records/row.ts';
import { stateOf } from '../../support/checklist.ts';
import { operation, replacing } from '../../support/operations.ts';

const started = '2026-11-21T10:00:00+01:00';
const talk = operation(1, {
  e: 'conversation',
  k: 'call',
  f: { customer: 'acme', channel: 'call', started },
});
const entry = (number: number, f: Record<string, unknown> = {}) =>
  operation(number, {
    k: `e${number}`,
    f: { conversation: 'call', kind: 'note', text: 'hm', at: started, ...f },
  });
const place = (number: number, of: string, f: Record<string, unknown> = {}) =>
  operation(number, {
    e: 'place',
    k: `p${number}`,
    f: { entry: of, spot: { folder: 'app', path: 'a.ts', start: 1, end: 1, quote: 'x' }, ...f },
  });
const milestone = (number: number, day: string, f: Record<string, unknown> = {}) =>
  operation(number, {
    e: 'milestone',
    k: `m${number}`,
    f: { conversation: 'call', title: 'Patch', due: { day }, ...f },
  });
const read = (lines: readonly Operation[]) => readConversation('call', fold(lines));

describe('a conversation', () => {
  it('is read whatever another version wrote about its place in the lists', () => {
    const f = { archived: 'yes', mergedInto: 'No Id!' };
    const lines = [operation(1, { e: 'conversation', k: 'call', f: { started, ...f } })];
    const { archived, mergedInto, faults } = read(lines) ?? {};
    deepEqual([archived, mergedInto, faults], [undefined, undefined, []]);
  });
  it('reads with its fields', () => {
    const f = {
      customer: 'acme',
      channel: 'email',
      title: 'Outage',
      started,
      ended: started,
      tickets: ['A-1'],
      speakers: ['Maria', 'Tom'],
    };
    const {
      entries,
      milestones,
      followUps,
      temporary,
      removed,
      checklist = [],
      faults,
      ...fields
    } = read([operation(1, { e: 'conversation', k: 'call', f })]) ?? {};
    deepEqual(fields, { id: 'call', ...f, template: 'support' });
    deepEqual([followUps, temporary, removed], [[], [], []]);
    deepEqual(
      [entries, milestones, faults, checklist.map(step => step.id)],
      [[], [], [], builtInTemplate('support')?.steps],
    );
  });

  it('reads with what goes without saying where fields are missing or of a newer version', () => {
    const f = { started, channel: 'hologram', title: 7, tickets: 'A-1', ended: 'never' };
    const { customer, channel, title, tickets, ended } =
      read([operation(1, { e: 'conversation', k: 'call', f })]) ?? {};
    deepEqual([customer, channel, title, tickets, ended], [undefined, 'call', '', [], undefined]);
  });

  function check(lines: readonly Operation[], expected: 'read' | 'unknown') {
    deepEqual(read(lines) ? 'read' : 'unknown', expected);
  }

  it('is unknown without its own line', () => check([entry(2)], 'unknown'));
  it('is unknown when it was deleted', () =>
    check(
      [
        talk,
        operation(2, {
          e: 'conversation',
          k: 'call',
          x: 1,
          b: replacing({ customer: [1], channel: [1], started: [1] }),
        }),
      ],
      'unknown',
    ));
  it('is unknown without a start', () =>
    check([operation(1, { e: 'conversation', k: 'call', f: {} })], 'unknown'));
  it('is not another one whose lines are here too', () =>
    check([operation(1, { e: 'conversation', k: 'other', f: { started } })], 'unknown'));
});

describe('the entries of a conversation', () => {
  function check(lines: readonly Operation[], expected: readonly string[], faults = 0) {
    const found = read([talk, ...lines]);
    deepEqual([found?.entries.map(one => one.id), found?.faults.length], [expected, faults]);
  }

  it('stand in the order they were said, in whatever zone, then by id', () =>
    check(
      [
        entry(2, { at: '2026-11-21T12:00:00+01:00' }),
        entry(3, { at: '2026-11-21T11:30:00Z' }),
        entry(5, { at: started }),
        entry(4, { at: started }),
      ],
      ['e4', 'e5', 'e2', 'e3'],
    ));
  it('are those that name it, wherever they were made', () =>
    check([entry(2, { conversation: 'other' }), { ...entry(3), c: 'conversation/inbox' }], ['e3']));
  it('leave out what was deleted', () => {
    const seen = replacing({ conversation: [2], kind: [2], text: [2], at: [2] });
    check([entry(2), entry(3), operation(4, { k: 'e2', x: 1, b: seen })], ['e3']);
  });
  it('leave out one that cannot be read, name it, and keep its neighbours', () =>
    check([entry(2, { text: 7 }), entry(3), entry(4, { at: 'noon' })], ['e3'], 2));
  it('wait for a creation that has not arrived, and do not call that a fault', () =>
    check([operation(5, { k: 'e2', f: { text: 'edited' }, b: replacing({ text: [2] }) }), entry(3)], ['e3']));
  it('leave out kinds of records this version does not know', () =>
    check([operation(5, { e: 'sketch', k: 's1', f: { conversation: 'call' } }), entry(3)], ['e3']));

  it('tell who made them and how often they were changed', () => {
    const changed = operation(3, { k: 'e2', a: 'bob', f: { text: 'better' }, b: replacing({ text: [2] }) });
    const [found] = read([talk, entry(2), changed])?.entries ?? [];
    deepEqual([found?.author, found?.versions, found?.text], ['ada', 2, 'better']);
  });
});

describe('the places of an entry', () => {
  function check(lines: readonly Operation[], expected: readonly string[], faults = 0) {
    const found = read([talk, entry(2), ...lines]);
    deepEqual([found?.entries[0]?.places.map(one => one.id), found?.faults.length], [expected, faults]);
  }

  it('are those that name it', () => check([place(3, 'e2'), place(4, 'e9'), place(5, 'e2')], ['p3', 'p5']));
  it('leave out one that leads out of the workspace, and name it', () => {
    const spot = { folder: 'app', path: '../../etc/passwd', start: 1, end: 1, quote: 'x' };
    check([place(3, 'e2', { spot }), place(4, 'e2')], ['p4'], 1);
  });
  it('leave out what was deleted', () =>
    check(
      [place(3, 'e2'), operation(4, { e: 'place', k: 'p3', x: 1, b: replacing({ entry: [3], spot: [3] }) })],
      [],
    ));
});

describe('the milestones of a conversation', () => {
  function check(lines: readonly Operation[], expected: readonly string[], faults = 0) {
    const found = read([talk, ...lines]);
    deepEqual([found?.milestones.map(one => one.id), found?.faults.length], [expected, faults]);
  }

  it('stand by day, then by id', () =>
    check(
      [
        milestone(4, '2026-12-02'),
        milestone(3, '2026-12-02'),
        milestone(2, '2026-12-24'),
        milestone(5, '2026-12-01'),
      ],
      ['m5', 'm3', 'm4', 'm2'],
    ));
  it('leave out one whose day is none, and name it', () =>
    check([milestone(2, '2026-02-30'), milestone(3, '2026-12-01')], ['m3'], 1));
  it('leave out those of others', () => check([milestone(2, '2026-12-01', { conversation: 'other' })], []));
  it('are open where the state is one of a newer version', () =>
    deepEqual(read([talk, milestone(2, '2026-12-01', { state: 'waiting' })])?.milestones[0]?.state, 'open'));
});

describe('an agreed date (rule 11)', () => {
  function check(lines: readonly Operation[], expected: string) {
    deepEqual(stateOf(read([talk, ...lines]), 'next-date'), expected);
  }
  const gone = replacing({ conversation: [2], title: [2], due: [2] });
  const byHand = operation(3, {
    e: 'conversation',
    k: 'call',
    f: { 'step.next-date': { state: 'open' } },
    b: { 'step.next-date': [] },
  });

  it('shows that the step was taken, though nobody ticked it', () =>
    check([milestone(2, '2026-12-01')], 'done'));
  it('shows it no longer when it was deleted', () =>
    check([milestone(2, '2026-12-01'), operation(3, { e: 'milestone', k: 'm2', x: 1, b: gone })], 'open'));
  it('does not overrule what somebody set by hand', () =>
    check([milestone(2, '2026-12-01'), byHand], 'open'));
});

describe('the row of a conversation in a list', () => {
  it('counts entries and names the milestones that are still open', () => {
    const lines = [
      talk,
      entry(2),
      entry(3),
      milestone(4, '2026-12-01'),
      milestone(5, '2026-12-02', { state: 'done' }),
    ];
    const row = rowOf('call', standings(lines));
    deepEqual(
      { ...row, due: row?.due.map(one => one.id) },
      {
        id: 'call',
        customer: 'acme',
        title: '',
        channel: 'call',
        started,
        entries: 2,
        latest: started,
        due: ['m4'],
        temporary: [],
      },
    );
  });
  it('is missing where the conversation is', () =>
    deepEqual(rowOf('call', standings([entry(2)])), undefined));
});

describe('a customer in a list', () => {
  function check(lines: readonly Operation[], expected: string | undefined) {
    deepEqual(
      fold(lines)
        .map(customerOf)
        .map(one => one?.name),
      [expected],
    );
  }
  const made = operation(1, { c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'Acme' } });

  it('has an id and a name', () => check([made], 'Acme'));
  it('is missing when deleted', () =>
    check(
      [made, operation(2, { ...made, i: operation(2).i, x: 1, b: replacing({ name: [1] }) })],
      undefined,
    ));
  it('is missing where the name is no text', () => check([{ ...made, f: { name: 7 } }], undefined));
});
