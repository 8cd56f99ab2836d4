import { deepEqual } from 'node:assert/strict';
import type { Row } from '../../../src/domain/ports.ts';
import { inbox } from '../../../src/domain/records/channel.ts';
import { hasSlept, leftOpen, offeredEnd, sleptOver } from '../../../src/domain/records/leftOpen.ts';

const now = '2026-11-21T10:00:00.000+01:00';

function row(id: string, started: string, parts: Partial<Row> = {}): Row {
  return {
    id,
    title: '',
    channel: 'call',
    started,
    entries: 0,
    latest: started,
    due: [],
    temporary: [],
    ...parts,
  };
}

function check(rows: readonly Row[], expected: readonly string[], current?: string) {
  deepEqual(
    leftOpen(rows, { now, current }).map(one => one.id),
    expected,
  );
}

describe('calls that were left open', () => {
  const today = row('today', '2026-11-21T09:00:00+01:00');
  const yesterday = row('yesterday', '2026-11-20T09:00:00+01:00');

  it('stand the newest first, whatever the zone they were in', () => {
    const overseas = row('overseas', '2026-11-21T00:30:00-08:00'); // 09:30 here
    check([yesterday, today, overseas], ['overseas', 'today', 'yesterday']);
  });
  it('have no end', () => check([row('ended', today.started, { ended: now }), today], ['today']));
  it('are never the Inbox', () => check([row(inbox, today.started), today], ['today']));
  it('are not the one this window is in', () => check([today, yesterday], ['yesterday'], 'today'));
  it('started in the last fourteen days', () =>
    check(
      [
        row('fourteen', '2026-11-07T10:00:00+01:00'),
        row('older', '2026-11-07T09:59:59+01:00'),
        row('ahead', '2026-11-21T10:00:01+01:00'),
        row('now', now),
      ],
      ['now', 'fourteen'],
    ));
  it('leave the list they are read from as it is', () => {
    const rows = [yesterday, today];
    leftOpen(rows, { now, current: undefined });
    deepEqual(rows, [yesterday, today]);
  });
});

describe('the end that is offered for one', () => {
  const started = '2026-11-20T09:00:00+01:00';
  const end = (latest: string) => offeredEnd(row('one', started, { latest }));

  it('is its last line', () => deepEqual(end('2026-11-20T09:40:00+01:00'), '2026-11-20T09:40:00+01:00'));
  it('is its start while it has none', () => deepEqual(end(started), started));
  it('is never before its start', () => {
    deepEqual(end('2026-11-20T08:00:00+01:00'), started);
    deepEqual(end('2026-11-20T08:30:00Z'), '2026-11-20T08:30:00Z');
  });
});

describe('a machine that slept', () => {
  const minutes = (count: number) => count * 60_000;

  it('is told by a timer that comes more than half an hour too late', () =>
    deepEqual(
      [hasSlept(0, 15_000), hasSlept(0, minutes(30)), hasSlept(0, minutes(30) + 1), hasSlept(minutes(90), 0)],
      [false, false, true, false],
    ));

  const slept = Date.parse('2026-11-21T09:30:00Z');
  const over = (latest: string, asleepSince: number | undefined) => sleptOver({ latest, asleepSince });
  it('slept over a call in which nothing was said since', () => {
    deepEqual(
      [over('2026-11-21T10:29:59+01:00', slept), over('2026-11-21T10:30:00+01:00', slept)],
      [true, true],
    );
  });
  it('did not sleep over one that went on afterwards, nor where it was awake', () =>
    deepEqual(
      [over('2026-11-21T10:30:00.001+01:00', slept), over('2026-11-21T10:00:00+01:00', undefined)],
      [false, false],
    ));
});
