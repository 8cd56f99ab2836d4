import { deepEqual, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { commitAll, git, plant, repository } from '../storage/scan/trees.ts';
import { command, json } from './shell.ts';

const today = ['--today', '2026-06-15'];

describe('the tags of the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let folder = '';

  beforeEach(() => {
    home = makeFolder();
    folder = makeFolder();
  });
  const run = (...words: string[]) => command({ home, folder }, ['tags', ...words, ...today]);
  const check = (...words: string[]) => run('check', ...words);

  it('are listed with their status and flags, and what is wrong beside them', async () => {
    plant(folder, {
      'src/a.ts':
        '// TEMP(until=2026-06-14,for=acme,ref=lf-aaaaa,owner=dana): old\n// TEMP(until=2026-06-20,prio=1)\n',
      'b.py': '# TEMP(until=2026-02-30): x\n',
    });
    const { code, out } = await run('scan', '--json', '.');
    deepEqual(code, 0);
    deepEqual(JSON.parse(out), {
      tags: [
        {
          file: 'src/a.ts',
          line: 1,
          until: '2026-06-14',
          for: 'acme',
          ref: 'lf-aaaaa',
          owner: 'dana',
          why: 'old',
          status: 'overdue',
          flags: [],
        },
        { file: 'src/a.ts', line: 2, until: '2026-06-20', why: '', status: 'ok', flags: ['soon'] },
      ],
      problems: [
        { file: 'b.py', line: 1, code: 'bad-date', severity: 'error', words: 'TEMP(until=2026-02-30): x' },
        { file: 'src/a.ts', line: 2, code: 'unknown-key', severity: 'notice', words: 'prio' },
      ],
      scanned: 2,
      engine: 'walk',
      complete: true,
    });
  });
  it('are shown to people one a line', async () => {
    plant(folder, { 'a.ts': '// TEMP(until=2026-06-14): old\u001b[31m\n' });
    const { out, err } = await run('scan');
    deepEqual([out, err], ['a.ts:1  2026-06-14  overdue  old␛[31m\n', '1 tag in 1 files.\n']);
  });
  it('take the day in UTC where none is given', async () => {
    plant(folder, { 'a.ts': '// TEMP(until=2026-11-20): a\n// TEMP(until=2026-11-21): b\n' });
    const { tags } = json(await command({ home, folder }, ['tags', 'scan', '--json'])) as {
      tags: { status: string }[];
    };
    deepEqual(
      tags.map(one => one.status),
      ['overdue', 'due'],
    );
    const late = ['tags', 'scan', '--json', '--now', '2026-11-21T00:30:00+14:00'];
    const other = json(await command({ home, folder }, late)) as { tags: { status: string }[] };
    deepEqual(
      other.tags.map(one => one.status),
      ['due', 'ok'],
    );
  });
  it('are joined with the records of the store', async () => {
    const store = join(home, 'store');
    const talk = (...words: string[]) => command({ home }, [...words, '--store', store]);
    await talk('init');
    plant(folder, { 'a.ts': '// TEMP(until=2026-09-30,ref=lf-zzzzz): a\n' });
    const flags = async (...words: string[]) =>
      (json(await run('scan', '--json', ...words)) as { tags: { flags: string[] }[] }).tags.flatMap(
        one => one.flags,
      );
    deepEqual([await flags(), await flags('--store', store)], [[], ['unrecorded']]);
    deepEqual((await run('scan', '--json', '--store', join(home, 'none'))).code, 2);
  });

  it('fail the gate when they are over, and say what to do', async () => {
    plant(folder, { 'src/a.ts': '// TEMP(until=2026-06-13,owner=dana): old\n' });
    const { code, out } = await check('.');
    deepEqual(code, 1);
    match(
      out,
      /^FAIL {2}src\/a\.ts:1 {2}.*2 days over; owner dana\): old\. Remove the temporary code, or extend/,
    );
    match(out, /1 tag judged, 1 file scanned: 1 fails the gate\.\n$/);
    deepEqual((await check('--grace', '2')).code, 0);
    deepEqual((await check('--fail-on', 'none')).code, 0);
    deepEqual(
      (
        await command({ home, folder: join(folder, '..') }, [
          'tags',
          'check',
          folder,
          '--today',
          '2026-06-13',
        ])
      ).code,
      0,
    );
  });
  it('are named from where the command was given', async () => {
    plant(folder, { 'part/src/a.ts': '// TEMP(until=2026-06-13): old\n' });
    match(
      (await check('part', '--format', 'github')).out,
      /^::error file=part\/src\/a\.ts,line=1,title=Temporary code is overdue::/,
    );
  });
  it('cannot be judged where nothing is scanned, or the words are wrong', async () => {
    const { code, err } = await check('.');
    deepEqual(code, 2);
    match(err, /Nothing was scanned/);
    plant(folder, { 'a.ts': '' });
    deepEqual((await check('.')).code, 0);
    const wrong = [
      ['none'],
      ['--grace', 'x'],
      ['--warn-within', '-1'],
      ['--max-days', ''],
      ['--fail-on', 'many'],
      ['--format', 'xml'],
      ['--keyword', 'a b'],
      ['--since', 'main'],
      ['--engine', 'ack'],
    ];
    for (const words of wrong) deepEqual((await check(...words)).code, 2, words.join(' '));
    deepEqual((await command({ home, folder }, ['tags', 'check', '--today', '2026-02-30'])).code, 2);
  });
  it('are judged on a change only where their head is new or changed', async () => {
    repository(folder, {
      'a.ts': '// TEMP(until=2026-05-01,ref=lf-aaaaa): old\n',
      'b.ts': '// TEMP(until=2026-02-30)\n',
      'README.md': 'a\n',
    });
    commitAll(folder);
    git(folder, 'checkout', '-q', '-b', 'work');
    const since = async () => {
      const { code, out } = await check('--since', 'main', '--format', 'github');
      return [code, ...out.trimEnd().split('\n')];
    };
    const aside = 'Not part of this change and not judged here: 1 overdue, 1 malformed.';
    const fine = [0, aside, '0 tags judged, 3 files scanned: nothing fails the gate.'];
    plant(folder, { 'README.md': 'b\n' });
    deepEqual(await since(), fine);
    plant(folder, { 'a.ts': '\n\n  // TEMP(until=2026-05-01,ref=lf-aaaaa): old, written anew\n' });
    deepEqual(await since(), fine);
    git(folder, 'mv', 'a.ts', 'moved.ts');
    deepEqual(await since(), fine);
    plant(folder, { 'moved.ts': '// TEMP(until=2026-06-01,ref=lf-aaaaa): old\n' });
    const [code, first, ...rest] = await since();
    deepEqual([code, rest[0]], [1, 'Not part of this change and not judged here: 1 malformed.']);
    match(String(first), /moved from 2026-05-01 to 2026-06-01 \(31 days later\)/);
  });
  it('show how often they moved, out of the history', async () => {
    repository(folder, {});
    for (const month of ['01', '02', '03']) {
      plant(folder, { 'a.ts': `// TEMP(until=2026-${month}-01,ref=lf-aaaaa): old\n` });
      commitAll(folder);
    }
    match((await check('.')).out, /moved 2 times, 59 days in all \(2026-01-01 to 2026-03-01\)/);
  });

  it('are told in every format', async () => {
    plant(folder, {
      'a, b.ts': '// TEMP(until=2026-06-13): 100% "old" <b> ]]>\n// TEMP(until=2026-09-30): fine\n',
      'c.py': '# TEMP(until=2026-06-20): soon\n# TEMP(for=a)\n',
    });
    const outOf = async (format: string) => (await check('--format', format)).out;
    const told = JSON.parse(await outOf('json')) as {
      failing: number;
      findings: { kind: string; days?: number }[];
    };
    deepEqual(told.failing, 2);
    deepEqual(
      told.findings.map(one => [one.kind, one.days]),
      [
        ['overdue', -2],
        ['soon', 5],
        ['malformed', undefined],
      ],
    );
    const [log] = (JSON.parse(await outOf('sarif')) as Sarif).runs;
    deepEqual(
      log?.results.map(one => [
        one.ruleId,
        one.level,
        one.locations[0]?.physicalLocation.artifactLocation.uri,
        log.tool.driver.rules[one.ruleIndex]?.id,
      ]),
      [
        ['overdue', 'error', 'a%2C%20b.ts', 'overdue'],
        ['soon', 'warning', 'c.py', 'soon'],
        ['malformed', 'error', 'c.py', 'malformed'],
      ],
    );
    const lines = (await outOf('github')).split('\n');
    ok(lines[0]?.startsWith('::error file=a%2C b.ts,line=1,title=Temporary code is overdue::'));
    ok(lines[0]?.includes('100%25 "old"'));
    const junit = await outOf('junit');
    match(junit, /<testsuite name="temporary code" tests="4" failures="2" errors="0"/);
    match(junit, /100% &quot;old&quot; &lt;b&gt; \]\]&gt;/);
    deepEqual(junit.match(/<failure /g)?.length, 2);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}
