import { deepEqual, match } from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { commitAll, git, history, plant } from '../storage/scan/trees.ts';
import { command } from './shell.ts';

const over = '// TEMP(until=2026-05-01): old\n';
const none = (files: number) => `0 tags judged, ${files} files scanned: nothing fails the gate.`;

describe('the tags of a change', () => {
  const makeFolder = temporaryFolders();
  let origin = '';

  beforeEach(() => {
    origin = makeFolder();
    const tree = { 'a.ts': over, 'b.ts': '// TEMP(until=2026-02-30): a long reason\n' };
    history(origin, [{ branch: 'main', tree }]);
    git(origin, 'checkout', '-q', '-b', 'work', 'main');
  });
  const check = async (folder: string, base = 'main') => {
    const words = ['tags', 'check', '--today', '2026-06-15', '--since', base];
    const { code, out, err } = await command({ home: origin, folder }, words);
    return { code, lines: out.split('\n').slice(0, -1), err };
  };
  const clone = (...words: string[]) => {
    const folder = makeFolder();
    git(folder, 'clone', '-q', ...words, '-b', 'work', pathToFileURL(origin).href, '.');
    return folder;
  };
  const advised = (folder: string, err: string, advice: RegExp) =>
    git(folder, ...(advice.exec(err)?.[0] ?? 'nothing').split(' '));

  it('hold no wrong head that was only reformatted', async () => {
    plant(origin, { 'b.ts': '    /* TEMP(until=2026-02-30): a long\n     * reason */\n' });
    const { code, lines } = await check(origin);
    deepEqual(
      [code, lines],
      [0, ['Not part of this change and not judged here: 1 overdue, 1 malformed.', none(2)]],
    );
  });
  it('are those that were not there, though the same stands elsewhere', async () => {
    plant(origin, { '0.ts': over });
    match((await check(origin)).lines[0] ?? '', /^FAIL {2}0\.ts:1 /);
  });
  it('are told with all that moved them', async () => {
    for (const until of ['2026-05-11', '2026-05-21', '2026-09-30']) {
      if (until === '2026-09-30') git(origin, 'branch', 'later');
      plant(origin, { 'a.ts': `// TEMP(until=${until}): old\n` });
      commitAll(origin);
    }
    match(
      (await check(origin, 'later')).lines[0] ?? '',
      /moved 3 times, 152 days in all \(2026-05-01 to 2026-09-30\)/,
    );
  });
  it('are unknown in a shallow clone that does not hold where the work began', async () => {
    plant(origin, { 'README.md': 'a\n' });
    commitAll(origin);
    const folder = clone('--depth', '1');
    const fetchMain = () =>
      git(folder, 'fetch', '-q', '--depth', '1', 'origin', '+main:refs/remotes/origin/main');
    fetchMain();
    const quiet = [
      0,
      ['Not part of this change and not judged here: 1 overdue, 1 malformed.', none(3)],
    ] as const;
    const first = await check(folder, 'origin/main');
    deepEqual([first.code, first.lines], quiet);
    git(origin, 'checkout', '-q', 'main');
    plant(origin, { 'a.ts': '// TEMP(until=2026-09-30): old\n' });
    commitAll(origin);
    fetchMain();
    const { code, lines, err } = await check(folder, 'origin/main');
    deepEqual([code, lines], [2, []]);
    advised(folder, err, /(?<=git )fetch --unshallow origin/);
    const last = await check(folder, 'origin/main');
    deepEqual([last.code, last.lines], quiet);
  });
  it('are unknown in a partial clone that does not hold their files', async () => {
    plant(origin, { 'a.ts': `if (old) {\n  ${over}}\n` });
    commitAll(origin);
    git(origin, 'mv', 'b.ts', 'moved.ts');
    plant(origin, { 'moved.ts': '// TEMP(until=2026-02-30): why\n' });
    commitAll(origin);
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const folder = clone('--filter=blob:none');
    plant(folder, { 'a.ts': '// TEMP(until=2026-09-30): old\n', 'moved.ts': '' });
    deepEqual((await check(folder, 'origin/main')).code, 2);
    git(folder, 'checkout', '-q', '.');
    const { code, lines, err } = await check(folder, 'origin/main');
    deepEqual([code, lines], [2, []]);
    match(err, /Files of origin\/main are not in this clone/);
    advised(folder, err, /(?<=git )fetch --refetch --no-filter origin/);
    const { code: then, lines: all } = await check(folder, 'origin/main');
    deepEqual(
      [then, all],
      [0, ['Not part of this change and not judged here: 1 overdue, 1 malformed.', none(2)]],
    );
  });
  it('are unknown in a partial clone only where one of them fails', async () => {
    git(origin, 'mv', 'a.ts', 'moved.ts');
    plant(origin, { 'moved.ts': `if (old) {\n  ${over}}\n`, 'b.ts': '' });
    commitAll(origin);
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const folder = clone('--filter=blob:none');
    const { code, err } = await check(folder, 'origin/main');
    deepEqual(code, 2);
    match(err, /git fetch --refetch/);
    plant(folder, { 'moved.ts': '' });
    deepEqual(await check(folder, 'origin/main'), { code: 0, lines: [none(2)], err: '' });
  });
});
