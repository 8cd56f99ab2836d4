import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import {
  groupOf,
  lookOf,
  type Recorded,
  type SeenFolder,
  type SeenTag,
  standingOf,
} from '../../../src/tags/standing.ts';

const today = '2026-11-22' as Day;
const tag = (ref: string | undefined, until = '2026-12-03'): SeenTag => ({
  until: until as Day,
  ...(ref !== undefined && { ref }),
  reason: 'retry cap',
  others: {},
  line: 3,
  folder: 'file:///app',
  file: 'src/client.ts',
});
const record = (id: string, parts: Partial<Recorded> = {}): Recorded => ({
  id,
  reason: 'retry cap',
  until: { day: '2026-12-03' as Day, words: '' },
  owner: 'dana',
  where: 'src/client.ts:3',
  isTold: false,
  repository: 'github.com/acme/app',
  conversation: 'call',
  customer: 'Acme',
  ...parts,
});
const folder = (parts: Partial<SeenFolder> = {}): SeenFolder => ({
  folder: 'file:///app',
  repository: 'github.com/acme/app',
  isComplete: true,
  tags: [],
  problems: [],
  missing: [],
  ...parts,
});
const kinds = (seen: readonly SeenFolder[], records: readonly Recorded[]) =>
  standingOf(seen, records).map(one => [one.kind, lookOf(one), groupOf(one, today)]);

describe('temporary code as it stands', () => {
  it('joins a tag with its record, however the handle is written', () =>
    deepEqual(kinds([folder({ tags: [tag('LF-7k2m4')] })], [record('lf-7k2m4')]), [
      ['tagged', undefined, 'soon'],
    ]));

  it('asks for a look at a tag without a note, but not at one that leads elsewhere', () =>
    deepEqual(kinds([folder({ tags: [tag('lf-00000'), tag(undefined), tag('https://x.example/1')] })], []), [
      ['tagged', 'no note', 'look'],
      ['tagged', 'no note', 'look'],
      ['tagged', undefined, 'soon'],
    ]));

  it('says where code and note name another date, and shows what is late as late', () =>
    deepEqual(
      kinds(
        [folder({ tags: [tag('lf-1', '2027-03-01'), tag('lf-2', '2026-11-21')] })],
        [record('lf-1'), record('lf-2')],
      ),
      [
        ['tagged', 'other date', 'look'],
        ['tagged', 'other date', 'overdue'],
      ],
    ));

  it('takes a record for gone only where its tag stood, in its own repository, after a whole scan', () => {
    const one = record('lf-1');
    const missing = ['lf-1'];
    deepEqual(
      [
        folder({ missing }),
        folder(),
        folder({ missing, isComplete: false }),
        folder({ missing, repository: 'github.com/acme/other' }),
        folder({ missing, repository: undefined }),
      ].map(seen => standingOf([seen], [one])[0]?.kind),
      ['vanished', 'recorded', 'recorded', 'recorded', 'recorded'],
    );
    deepEqual(
      standingOf([folder({ missing })], [record('lf-1', { repository: undefined } as never)])[0]?.kind,
      'recorded',
    );
  });

  it('lists heads that are wrong, and leaves mere notices out', () => {
    const problem = { line: 2, words: 'TEMP(', folder: 'file:///app', file: 'a.ts' };
    const problems = [
      { ...problem, code: 'unclosed', severity: 'error' as const },
      { ...problem, code: 'unknown-key', severity: 'notice' as const },
    ];
    deepEqual(kinds([folder({ problems })], []), [['malformed', 'wrong head', 'look']]);
  });
});
