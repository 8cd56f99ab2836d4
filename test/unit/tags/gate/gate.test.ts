import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import {
  type FailWord,
  findingOf,
  findingOfProblem,
  judge,
  type ProblemAt,
  type Rules,
  type TagAt,
} from '../../../../src/tags/gate/findings.ts';
import { messageOf, othersWords } from '../../../../src/tags/gate/message.ts';
import { changedSince, type Renewal, renewalsIn, renewalsSince } from '../../../../src/tags/gate/renewals.ts';
import { flagsOf, type KnownTag, statusOf } from '../../../../src/tags/gate/status.ts';

const day = (text: string) => text as Day;
const today = day('2026-06-15');

const tagAt = (until: string, parts: Partial<TagAt> = {}): TagAt => ({
  file: 'src/a.ts',
  line: 3,
  until: day(until),
  reason: 'retry cap raised',
  others: {},
  ...parts,
});
const rulesWith = (parts: Partial<Rules> = {}): Rules => ({
  today,
  warnWithin: 14,
  grace: 0,
  maxDays: 180,
  failOn: new Set<FailWord>(['overdue', 'malformed']),
  ...parts,
});
const record = (parts: Partial<KnownTag> = {}): KnownTag => ({
  isTold: true,
  earlier: [],
  owner: '',
  ...parts,
});

describe('the status of a tag', () => {
  const check = (until: string, expected: string) => deepEqual(statusOf(day(until), today), expected);

  it('is due on the day itself and overdue from the next', () => {
    check('2026-06-16', 'ok');
    check('2026-06-15', 'due');
    check('2026-06-14', 'overdue');
  });
});

describe('the flags of a tag', () => {
  const check = (tag: TagAt, known: ReadonlyMap<string, KnownTag> | undefined, expected: readonly string[]) =>
    deepEqual(flagsOf(tag, { today, warnWithin: 14, known }), expected);
  const far = (ref?: string) => tagAt('2026-09-30', ref === undefined ? {} : { ref });

  it('say that it ends soon, up to the last day', () => {
    check(tagAt('2026-06-29'), undefined, ['soon']);
    check(tagAt('2026-06-15'), undefined, ['soon']);
    check(tagAt('2026-06-30'), undefined, []);
    check(tagAt('2026-06-14'), undefined, []);
  });
  it('say what a store knows of it, whatever the letters of its ref', () => {
    check(far('LF-7K2M4'), new Map([['lf-7k2m4', record()]]), []);
    check(far('lf-7k2m4'), new Map([['lf-7k2m4', record({ isTold: false })]]), ['untold']);
    check(far('lf-7k2m4'), new Map([['lf-7k2m4', record({ earlier: [day('2026-05-01')] })]]), ['renewed']);
    check(far('lf-7k2m4'), new Map(), ['unrecorded']);
  });
  it('say nothing of records where no store was asked, or the ref is an address', () => {
    check(far('lf-7k2m4'), undefined, []);
    check(far('https://t.example/NW-1'), new Map(), []);
    check(far(), new Map(), []);
  });
});

describe('what the gate says of a tag', () => {
  function check(tag: TagAt, rules: Rules, expected: readonly [kind: string, level: string] | undefined) {
    const finding = findingOf(judge(tag, { rules, known: undefined, renewalOf: () => undefined }), rules);
    deepEqual(
      finding && [finding.kind, finding.level, finding.fails],
      expected && [...expected, expected[1] === 'error'],
    );
  }

  it('fails what is over, once the days of grace are', () => {
    check(tagAt('2026-06-14'), rulesWith(), ['overdue', 'error']);
    check(tagAt('2026-06-10'), rulesWith({ grace: 5 }), ['overdue', 'warning']);
    check(tagAt('2026-06-09'), rulesWith({ grace: 5 }), ['overdue', 'error']);
  });
  it('warns of the day itself and of those before', () => {
    check(tagAt('2026-06-15'), rulesWith(), ['due', 'warning']);
    check(tagAt('2026-06-29'), rulesWith(), ['soon', 'warning']);
    check(tagAt('2026-06-30'), rulesWith(), undefined);
    check(tagAt('2026-06-16'), rulesWith({ warnWithin: 0 }), undefined);
  });
  it('takes no end that is too far away', () => {
    check(tagAt('2026-12-12'), rulesWith(), undefined);
    check(tagAt('2026-12-13'), rulesWith(), ['too-far', 'error']);
    check(tagAt('2026-12-13'), rulesWith({ maxDays: 400 }), undefined);
    check(tagAt('2026-12-13'), rulesWith({ failOn: new Set(['overdue']) }), ['too-far', 'warning']);
  });
  it('fails on what it is told to', () => {
    check(tagAt('2026-06-14'), rulesWith({ failOn: new Set() }), ['overdue', 'warning']);
    check(tagAt('2026-06-20'), rulesWith({ failOn: new Set(['soon']) }), ['soon', 'error']);
    check(tagAt('2026-06-15'), rulesWith({ failOn: new Set(['due']) }), ['due', 'error']);
  });
});

describe('what the gate says of a head that is wrong', () => {
  const problem = (code: string, severity: ProblemAt['severity']): ProblemAt => ({
    file: 'a.ts',
    line: 1,
    code,
    severity,
    words: '',
  });
  const check = (one: ProblemAt, failOn: readonly FailWord[], expected: readonly unknown[]) => {
    const { kind, level, fails } = findingOfProblem(one, rulesWith({ failOn: new Set(failOn) }));
    deepEqual([kind, level, fails], expected);
  };
  it('fails, unless it is only a notice', () => {
    check(problem('bad-date', 'error'), ['malformed'], ['malformed', 'error', true]);
    check(problem('bad-date', 'error'), ['overdue'], ['malformed', 'warning', false]);
    check(problem('unknown-key', 'notice'), ['malformed'], ['notice', 'note', false]);
    check(problem('unreadable', 'error'), ['malformed'], ['malformed', 'warning', false]);
  });
});

describe('the words of a finding', () => {
  const known = new Map([['lf-7k2m4', record({ isTold: false, owner: 'dana' })]]);
  const words = (tag: TagAt, renewal?: Renewal) => {
    const finding = findingOf(
      judge(tag, { rules: rulesWith(), known, renewalOf: () => renewal }),
      rulesWith(),
    );
    return finding && messageOf(finding);
  };

  it('hold owner, customer, days over, ref and what to do', () =>
    deepEqual(
      words(tagAt('2026-06-13', { ref: 'lf-7k2m4', for: 'acme' }), {
        from: day('2026-05-14'),
        to: day('2026-06-13'),
        times: 1,
      }),
      'Temporary code is overdue (until 2026-06-13, 2 days over; owner dana, customer acme, ref lf-7k2m4; moved from 2026-05-14 to 2026-06-13 (30 days later)): retry cap raised. Remove the temporary code, or extend the tag to a day you can keep and say why. Tell the customer.',
    ));
  it('say how often it moved', () =>
    deepEqual(
      words(tagAt('2026-09-30', { reason: '' }), {
        from: day('2026-06-30'),
        to: day('2026-09-30'),
        times: 3,
      }),
      'Temporary code was extended (until 2026-09-30, 107 days left; moved 3 times, 92 days in all (2026-06-30 to 2026-09-30)). Say in its conversation why it moved, and tell the customer.',
    ));
  it('put others in one line, and none where all is well with them', () => {
    const others = [tagAt('2026-06-01'), tagAt('2026-06-02'), tagAt('2026-06-20')].flatMap(
      tag =>
        findingOf(
          judge(tag, { rules: rulesWith(), known: undefined, renewalOf: () => undefined }),
          rulesWith(),
        ) ?? [],
    );
    deepEqual(othersWords(others)?.values, ['2 overdue, 1 soon']);
    deepEqual(othersWords([]), undefined);
  });
});

describe('what is new since an earlier state', () => {
  const now = [tagAt('2026-06-01', { ref: 'a' }), tagAt('2026-07-01', { ref: 'b' })];
  const problemAt = (words: string, file = 'a.ts', code = 'bad-date') => ({ words, file, code });
  type Problem = ReturnType<typeof problemAt>;
  const problems = [problemAt('TEMP(x')];
  const changed = (tags: readonly TagAt[], before: readonly Problem[] = []) => {
    const found = changedSince({ tags, problems: before }, { tags: now, problems });
    return [...found.tags.map(one => one.ref), ...found.problems.map(one => one.words)];
  };
  const changedProblems = (before: readonly Problem[], after: readonly Problem[]) =>
    changedSince({ tags: [], problems: before }, { tags: [], problems: after }).problems;

  it('is a head that is new or changed', () => {
    deepEqual(changed([]), ['a', 'b', 'TEMP(x']);
    deepEqual(changed([tagAt('2026-05-01', { ref: 'a' }), tagAt('2026-07-01', { ref: 'b' })], problems), [
      'a',
    ]);
  });
  it('is none that moved to another line or file, or whose reason was written anew', () =>
    deepEqual(changed([tagAt('2026-07-01', { ref: 'b', file: 'old.ts', line: 90, reason: 'x' })], problems), [
      'a',
    ]));
  it('is the second of two that were one', () => {
    const twice = { tags: [now[0], now[0]] as TagAt[], problems: [] };
    deepEqual(changedSince({ tags: now, problems: [] }, twice).tags.length, 1);
  });
  it('is no wrong head whose reason was written anew, in whatever file', () => {
    const long = problemAt('TEMP(until=2026-02-30): a long reason that goes on and on');
    deepEqual(changedProblems([long], [problemAt('TEMP(until=2026-02-30): a long', 'b.ts')]), []);
    const open = problemAt('TEMP(until=2026-05-01,ref=x and so on', 'a.ts', 'unclosed');
    deepEqual(changedProblems([open], [problemAt('TEMP(until=2026-05-01,ref=x', 'a.ts', 'unclosed')]), []);
    const other = problemAt('TEMP(until=2026-02-31): a long reason that goes on and on');
    deepEqual(changedProblems([long], [other]), [other]);
    const large = (words: string) => problemAt(words, 'big.ts', 'too-large');
    deepEqual(changedProblems([large('')], [large('114 MB')]), []);
  });
  it('is the one that was not there, though the same stands elsewhere', () => {
    const twins = (...files: string[]) =>
      files.map(file => tagAt('2026-05-01', { file, reason: file[0] ?? '' }));
    const freshOf = (before: readonly TagAt[], after: readonly TagAt[]) =>
      changedSince({ tags: before, problems: [] }, { tags: after, problems: [] }).tags.map(one => one.file);
    deepEqual(freshOf(twins('b.ts'), twins('a.ts', 'b.ts')), ['a.ts']);
    deepEqual(freshOf(twins('c/old.ts'), twins('a.ts', 'c.ts')), ['a.ts']);
    const anew = tagAt('2026-05-01', { file: 'b.ts', reason: 'written anew' });
    deepEqual(freshOf(twins('b.ts'), [...twins('a.ts'), anew]), ['a.ts']);
    const [upper, lower] = [
      tagAt('2026-05-01', { line: 1, reason: 'new' }),
      tagAt('2026-05-01', { line: 9 }),
    ];
    const { tags } = changedSince(
      { tags: [tagAt('2026-05-01')], problems: [] },
      { tags: [upper, lower], problems: [] },
    );
    deepEqual(tags, [upper]);
    const wrong = (file: string) => problemAt('TEMP(x', file);
    deepEqual(changedProblems([wrong('b.ts')], [wrong('a.ts'), wrong('b.ts')]), [wrong('a.ts')]);
    const again = { ...wrong('b.ts'), words: 'TEMP(x and more' };
    deepEqual(changedProblems([wrong('b.ts')], [wrong('a.ts'), again]), [wrong('a.ts')]);
  });
  it('holds where an end was before', () => {
    const since = renewalsSince({
      tags: [tagAt('2026-05-01', { ref: 'A' }), tagAt('2026-07-01')],
      problems: [],
    });
    deepEqual(since(tagAt('2026-06-01', { ref: 'a' })), { from: '2026-05-01', to: '2026-06-01', times: 1 });
    deepEqual(since(tagAt('2026-08-01')), { from: '2026-07-01', to: '2026-08-01', times: 1 });
    deepEqual([since(tagAt('2026-07-01')), since(tagAt('2026-07-01', { ref: 'z' }))], [undefined, undefined]);
  });
  it('sums up what the base and its history know of an end', () => {
    const base = { tags: [tagAt('2026-05-01', { ref: 'a' })], problems: [] };
    const history = new Map([['ref a', [day('2026-03-01'), day('2026-04-01')]]]);
    const since = renewalsSince(base, history);
    deepEqual(since(tagAt('2026-06-01', { ref: 'a' })), { from: '2026-03-01', to: '2026-06-01', times: 3 });
    deepEqual(since(tagAt('2026-05-01', { ref: 'a' })), undefined);
    deepEqual(since(tagAt('2026-06-01', { ref: 'b' })), undefined);
  });
  it('counts no line that was only written anew', () => {
    const ends = ['2026-05-01', '2026-05-01', '2026-06-01'].map(day);
    const inHistory = renewalsIn(new Map([['ref a', ends]]));
    deepEqual(inHistory(tagAt('2026-07-01', { ref: 'a' }))?.times, 2);
  });
  it('counts every end its history holds', () => {
    const inHistory = renewalsIn(new Map([['ref a', [day('2026-05-01'), day('2026-06-01')]]]));
    deepEqual(inHistory(tagAt('2026-07-01', { ref: 'a' })), {
      from: '2026-05-01',
      to: '2026-07-01',
      times: 2,
    });
    deepEqual(inHistory(tagAt('2026-07-01', { ref: 'b' })), undefined);
  });
});
