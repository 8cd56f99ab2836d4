import { deepEqual, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../src/cli/version.ts';
import { read } from '../../house/repository.ts';
import { type Commit, git, history, type Tree } from '../storage/scan/trees.ts';
import { command, type Ended } from './shell.ts';

// The clock of the tests stands at 2026-11-21.
const over = 'TEMP(until=2026-11-19,for=acme,ref=lf-7k2m4,owner=dana)';
const extended = over.replace('2026-11-19', '2027-01-15');
const why = 'skip the tax check while their interface is down';
const mainTree: Tree = {
  'README.md': '# Billing\n',
  'docs/guide.md': '# Guide\n',
  'src/cap.ts': '// TEMP(until=2027-02-01,ref=lf-cap22,owner=ada): retry cap raised\nexport const cap = 9;\n',
  'src/tax.ts': `// ${over}: ${why}\nexport const tax = 0;\n`,
};
const oneOver = 'Not part of this change and not judged here: 1 overdue.';
const noneJudged = '0 tags judged, 4 files scanned: nothing fails the gate.';

interface Proposal {
  readonly change: Tree;
  readonly gone?: string;
  /** What others bring to the main branch meanwhile. */
  readonly meanwhile?: Tree;
  readonly isRebased?: boolean;
}

const readme: Tree = { 'README.md': '# Billing, and more\n' };
const proposals = {
  readme: { change: readme },
  documents: {
    change: { 'docs/guide.md': '# Guide\n\n```ts\n// TEMP(until=2026-01-01): like this\n```\n' },
  },
  reformatted: {
    change: {
      'src/tax.ts': `function rate() {\n    // ${over}: skip the tax check\n    // while it is down\n}\n`,
    },
  },
  moved: { change: { 'src/rates.ts': mainTree['src/tax.ts'] ?? '' }, gone: 'src/tax.ts' },
  behind: { change: readme, meanwhile: { 'src/tax.ts': `// ${extended}: ${why}\n` } },
  rebased: {
    change: readme,
    meanwhile: { 'docs/guide.md': '# Guide\n<!-- TEMP(until=2026-11-01,owner=cleo): old figures -->\n' },
    isRebased: true,
  },
  healthy: {
    change: { 'README.md': '# Billing\n<!-- TEMP(until=2027-01-15,owner=bo): old figures -->\n' },
  },
  overdue: {
    change: { 'src/fax.ts': '// TEMP(until=2026-11-20,ref=lf-fax33,owner=bo): fax by hand\n' },
  },
  extended: { change: { 'src/tax.ts': `// ${extended}: ${why}\n` } },
} as const satisfies Readonly<Record<string, Proposal>>;
type Name = keyof typeof proposals;

/** A branch for the proposal, one for what its merge would make, and the main branch it is for. */
function propose(name: Name): Commit[] {
  const { change, gone, meanwhile = {}, isRebased }: Proposal = proposals[name];
  const [work, main] = [`${name}/work`, `${name}/main`];
  const changed = { tree: change, gone: gone === undefined ? [] : [gone] };
  return [
    { branch: main, from: 'main', tree: meanwhile },
    { branch: work, from: isRebased ? main : 'main', ...changed },
    { branch: `${name}/merge`, from: main, merged: work, ...changed },
  ];
}

/** As the hosts do: with all branches, or with the last commits of what is checked alone. */
function clone(origin: string, { folder, depth }: { folder: string; depth: number }): string {
  const here = mkdtempSync(join(folder, 'clone-'));
  const address = pathToFileURL(origin).href;
  git(here, 'init', '-q', '.');
  git(here, 'remote', 'add', 'origin', address);
  const wanted = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  git(here, 'fetch', '-q', address, ...wanted, '+refs/heads/*:refs/checked/*');
  return here;
}

interface Recipe {
  readonly name: string;
  readonly text: string;
  /** The variable in which the host names the branch that a proposal is for. */
  readonly base: string;
  readonly change: string;
  readonly nightly: string;
  readonly depth: RegExp;
  /** GitHub checks out what the merge would make, GitLab the branch. */
  readonly checked: 'merge' | 'work';
}

const recipes: readonly Recipe[] = [
  {
    name: 'GitHub Actions',
    text: read('media/ci/github.yml'),
    base: 'GITHUB_BASE_REF',
    change: 'change',
    nightly: 'nightly',
    depth: /fetch-depth: (\d+)/g,
    checked: 'merge',
  },
  {
    name: 'GitLab CI',
    text: read('media/ci/gitlab.yml'),
    base: 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
    change: 'temporary code of this change',
    nightly: 'temporary code every night',
    depth: /GIT_DEPTH: '(\d+)'/g,
    checked: 'work',
  },
];

/** How much history a recipe asks for, the same in each job; 0 is all of it. */
function depthOf({ text, depth }: Recipe): number {
  const asked = new Set([...text.matchAll(depth)].map(found => Number(found[1])));
  deepEqual(asked.size, 1);
  return [...asked][0] ?? 0;
}

const indent = (line: string) => line.search(/\S/);

/** The lines of a job that run our command: the gate first, then what only tells. */
function commandsOf({ text }: Recipe, job: string): string[] {
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.trim() === `${job}:`);
  ok(at >= 0, `${job} is no job of the recipe`);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(line => line.trim() !== '' && indent(line) <= indent(lines[at] ?? ''));
  const own = end < 0 ? rest : rest.slice(0, end);
  return own.flatMap(line => /^\s*- (?:run: )?listen-first (.+)$/.exec(line)?.[1] ?? []);
}

/** What a shell makes of a line: the words, and the files that are written to. */
function wordsOf(line: string, { folder, env }: { folder: string; env: Record<string, string> }): string[] {
  const { stdout, stderr, status } = spawnSync('sh', ['-euc', `set -- ${line}\nprintf '%s\\0' "$@"`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  deepEqual([status, stderr], [0, '']);
  return stdout.split('\0').slice(0, -1);
}

interface Answers {
  readonly code: number;
  readonly lines: readonly string[];
  readonly err: string;
  /** What the other commands of the job said. */
  readonly told: readonly Ended[];
}

interface Running {
  readonly here: string;
  readonly name: Name;
  /** With the commands that only tell; the gate alone otherwise. */
  readonly isWhole?: boolean;
}

describe('the recipes for CI', () => {
  let folder = '';
  let origin = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'listen-first-'));
    origin = mkdtempSync(join(folder, 'origin-'));
    const names = Object.keys(proposals) as Name[];
    history(origin, [{ branch: 'main', tree: mainTree }, ...names.flatMap(propose)]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const recipe of recipes) {
    let checkedOut = '';
    const run = async (job: string, { here, name, isWhole = true }: Running): Promise<Answers> => {
      const env = { [recipe.base]: `${name}/main` };
      const answers: Ended[] = [];
      const lines = commandsOf(recipe, job);
      for (const line of isWhole ? lines : lines.slice(0, 1))
        answers.push(await command({ home: folder, folder: here }, wordsOf(line, { folder: here, env })));
      const [gate, ...told] = answers;
      ok(gate && told.every(one => one.code === gate.code));
      if (isWhole) git(here, 'clean', '-q', '-f', '-d');
      const { code, out, err } = gate;
      return { code, lines: out === '' ? [] : out.trimEnd().split('\n'), err, told };
    };
    const judge = (name: Name, how: Partial<Running> = {}) => {
      const here = how.here ?? checkedOut;
      git(here, 'checkout', '-q', '--detach', `refs/checked/${name}/${recipe.checked}`);
      return run(recipe.change, { ...how, here, name });
    };
    const everyNight = () => {
      git(checkedOut, 'checkout', '-q', '--detach', 'refs/checked/main');
      return run(recipe.nightly, { here: checkedOut, name: 'readme' });
    };
    const passes = async (name: Name, lines: readonly string[], how?: Partial<Running>) => {
      const { told: _, ...gate } = await judge(name, { isWhole: false, ...how });
      deepEqual(gate, { code: 0, lines, err: '' });
    };

    describe(`of ${recipe.name}`, () => {
      before(() => {
        checkedOut = clone(origin, { folder, depth: depthOf(recipe) });
      });

      it('leave a change of the README alone', () =>
        passes('readme', [oneOver, noneJudged], { isWhole: true }));
      it('leave documents alone, even those about tags', () => passes('documents', [oneOver, noneJudged]));
      it('leave reformatting alone', () => passes('reformatted', [oneOver, noneJudged]));
      it('leave a file alone that moved', () => passes('moved', [oneOver, noneJudged]));
      it('leave a branch alone that is behind, though others extended the tag since', () =>
        passes('behind', recipe.checked === 'work' ? [oneOver, noneJudged] : [noneJudged]));
      it('leave a branch alone that was rebased onto what is overdue', () =>
        passes('rebased', ['Not part of this change and not judged here: 2 overdue.', noneJudged]));
      it('let a healthy new tag pass', () =>
        passes('healthy', [oneOver, '1 tag judged, 4 files scanned: nothing fails the gate.']));

      it('fail on a new tag that is over, and on that one alone', async () => {
        const { code, lines, told } = await judge('overdue');
        const [first = '', ...rest] = lines;
        deepEqual([code, rest], [1, [oneOver, '1 tag judged, 5 files scanned: 1 fails the gate.']]);
        match(
          first,
          recipe.name === 'GitLab CI'
            ? /^FAIL {2}src\/fax\.ts:1 {2}/
            : /^::error file=src\/fax\.ts,line=1,title=Temporary code is overdue::/,
        );
        match(first, /1 day over.*owner bo.*ref lf-fax33.*fax by hand.*Remove the temporary code, or extend/);
        for (const { out } of told) match(out, /<testsuite [^>]*tests="1" failures="1"/);
      });

      it('tell that a tag was extended', async () => {
        const { code, lines } = await judge('extended', { isWhole: false });
        const [first = '', ...rest] = lines;
        match(first, /src\/tax\.ts.*moved from 2026-11-19 to 2027-01-15 \(57 days later\)/);
        deepEqual([code, rest], [0, ['1 tag judged, 4 files scanned: nothing fails the gate.']]);
      });

      it('say what to fetch where a clone is shallow, and blame nobody once that is done', async () => {
        const here = clone(origin, { folder, depth: 1 });
        const { code, lines, err } = await judge('readme', { here });
        deepEqual([code, lines], [2, []]);
        match(err, /shallow.*origin\/readme\/main.*fetch-depth: 0.*GIT_DEPTH: 0/);
        const [advice = ''] = /(?<=git )fetch --unshallow origin/.exec(err) ?? [];
        git(here, ...advice.split(' '));
        await passes('readme', [oneOver, noneJudged], { here });
      });

      it('fail every night on what is over, and say where, whose, for how long and what to do', async () => {
        const { code, lines, told } = await everyNight();
        const [first = '', ...rest] = lines;
        deepEqual([code, rest], [1, ['2 tags judged, 4 files scanned: 1 fails the gate.']]);
        match(first, /^FAIL {2}src\/tax\.ts:1 {2}.*2 days over; owner dana, customer acme, ref lf-7k2m4/);
        match(first, new RegExp(`${why}.*Remove the temporary code, or extend the tag`));
        for (const { out } of told) match(out, /<testsuite [^>]*tests="2" failures="1"/);
      });

      it('name the package that is made', () =>
        deepEqual(/LISTEN_FIRST: \S*\/(\S+)/.exec(recipe.text)?.[1], `listen-first-cli-${version}.tgz`));
    });
  }
});
