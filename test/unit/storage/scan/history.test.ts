import { deepEqual, rejects } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tagsAt } from '../../../../src/storage/scan/baseFiles.ts';
import { baseTags } from '../../../../src/storage/scan/baseTags.ts';
import { earlierEnds } from '../../../../src/storage/scan/earlierEnds.ts';
import { shownRepository } from '../../../../src/storage/scan/gitFiles.ts';
import { scanTree } from '../../../../src/storage/scan/scanTree.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';
import { commitAll, git, history, plant, repository, tag } from './trees.ts';

const line = (ref: string, until?: string) => `// ${tag(ref, until)}\n`;

describe('the tags of an earlier state', () => {
  const makeFolder = temporaryFolders();
  let folder = '';

  beforeEach(() => {
    folder = makeFolder();
    const tree = {
      'src/a.ts': line('a'),
      'src/wide.ts': Buffer.from(`\ufeff${line('wide')}`, 'utf16le'),
      'b.py': `# ${tag('b')}\n`,
    };
    const changed = { 'src/a.ts': line('changed'), 'src/new.ts': line('new') };
    history(folder, [
      { branch: 'main', tree },
      { branch: 'work', from: 'main', tree: changed },
    ]);
    git(folder, 'checkout', '-q', 'work');
  });
  const refs = async (from: string, ref: string, files: readonly string[] = []) =>
    (await baseTags({ folder: from, ref, files })).tags.map(one => `${one.file} ${one.ref}`);

  it('are those of where the work began', async () => {
    git(folder, 'checkout', '-q', 'main');
    plant(folder, { 'src/later.ts': line('later') });
    commitAll(folder);
    git(folder, 'checkout', '-q', 'work');
    deepEqual(await refs(folder, 'main'), ['b.py b', 'src/a.ts a']);
  });
  it('are those below the folder, by its own paths', async () =>
    deepEqual(await refs(join(folder, 'src'), 'main'), ['a.ts a']));
  it('are read in other alphabets where a file of that name holds some now', async () =>
    deepEqual(await refs(folder, 'main', ['src/wide.ts', 'src/new.ts']), [
      'b.py b',
      'src/a.ts a',
      'src/wide.ts wide',
    ]));
  it('are asked of what can be named otherwise, too', async () =>
    deepEqual(await refs(folder, 'HEAD~1'), ['b.py b', 'src/a.ts a']));
  it('say what to fetch where they are not here', async () => {
    await rejects(refs(folder, 'origin/nothing'), /no commit called origin\/nothing.*git fetch/);
    const shallow = makeFolder();
    git(shallow, 'clone', '-q', '--depth', '1', '-b', 'work', pathToFileURL(folder).href, '.');
    await rejects(refs(shallow, 'origin/main'), /shallow.*fetch-depth: 0/);
    git(shallow, 'fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    deepEqual(await refs(shallow, 'origin/main'), ['b.py b', 'src/a.ts a']);
  });
  it('are those of a file in another alphabet, though it has another name now', async () => {
    git(folder, 'mv', 'src/wide.ts', 'src/broad.ts');
    deepEqual(await refs(folder, 'main', ['src/broad.ts']), ['b.py b', 'src/a.ts a', 'src/wide.ts wide']);
    deepEqual(await refs(join(folder, 'src'), 'main', ['broad.ts']), ['a.ts a', 'wide.ts wide']);
  });
  it('name a file that is too large to be read', async () => {
    const shown = await shownRepository(folder, makeFolder());
    const sizes = new Map([
      ['large.ts', 64 * 1024 * 1024 + 1],
      ['b.py', 1],
    ]);
    const found = shown && (await tagsAt(shown, { commit: git(folder, 'rev-parse', 'main'), sizes }, 'TEMP'));
    deepEqual(
      found?.flatMap(one => [...one.tags.map(({ ref }) => ref), ...one.problems.map(({ code }) => code)]),
      ['b', 'too-large'],
    );
  });
  it('and their ends are found where names of objects are longer', async () => {
    const long = makeFolder();
    git(long, 'init', '-q', '--object-format=sha256', '-b', 'main', '.');
    for (const until of ['2026-01-01', '2026-02-01']) {
      plant(long, { 'a.ts': line('a', until) });
      commitAll(long);
    }
    deepEqual(await refs(long, 'main'), ['a.ts a']);
    deepEqual((await earlierEnds(long, ['a.ts']))?.get('ref a'), ['2026-01-01']);
    deepEqual((await scanTree({ folder: long, engines: ['git'] })).tags.length, 1);
  });
  it('run nothing of the repository, whatever its settings and its words say', async () => {
    const ran = join(folder, 'ran');
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.x.textconv',
      'filter.x.clean',
      'filter.x.smudge',
    ])
      git(folder, 'config', key, `touch ${ran}`);
    writeFileSync(join(folder, '.gitattributes'), '* diff=x filter=x\n');
    await refs(folder, 'main');
    await earlierEnds(folder, ['src/a.ts']);
    await rejects(refs(folder, `--output=${ran}`), /no commit/);
    deepEqual(
      git(folder, '-c', 'core.fsmonitor=false', '-c', 'filter.x.clean=cat', 'ls-files', '--others', 'ran'),
      '',
    );
  });
  it('need a repository', () => rejects(refs(makeFolder(), 'main'), /no git repository/));
});

describe('the ends that tags had', () => {
  const makeFolder = temporaryFolders();

  it('stand in the history of their files, the first one first', async () => {
    const folder = makeFolder();
    repository(folder, {});
    for (const until of ['2026-01-01', '2026-02-01', '2026-03-01']) {
      plant(folder, { 'src/a.ts': `${line('a', until)}let n = 1; /* TEMP(until=${until}): other */\n` });
      commitAll(folder);
    }
    const all = await earlierEnds(folder, ['src/a.ts']);
    deepEqual(
      [...(all ?? [])],
      [
        ['ref a', ['2026-01-01', '2026-02-01']],
        ['src/a.ts\nother', ['2026-01-01', '2026-02-01']],
      ],
    );
    const below = await earlierEnds(join(folder, 'src'), ['a.ts']);
    deepEqual(below?.get('a.ts\nother'), ['2026-01-01', '2026-02-01']);
  });
  it('are unknown where there is no repository', async () =>
    deepEqual(await earlierEnds(makeFolder(), ['a.ts']), undefined));
});
