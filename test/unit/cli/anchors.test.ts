import { deepEqual, match, ok } from 'node:assert/strict';
import { mkdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../../support/sampleWorkspace.mjs';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, jsonLines } from './shell.ts';

type Row = Readonly<Record<string, unknown>>;

const steps = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `  ${name}${at}(order.line[${at}], "${name}");`);
const send = [
  'function send(order) {',
  '  const lines = order.lines.filter(isOpen);',
  '  return post(lines);',
  '}',
];
const text = [...steps(12, 'open'), ...send, ...steps(12, 'close'), ''].join('\n');
/** The body of `send`. */
const body = { start: 14, end: 15 };

function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('anchors', () => {
  const folder = temporaryFolders();
  const home = () => realpathSync(folder());
  const run = async (verb: string, rows: readonly (Row | string)[], at = home()) => {
    const input = rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    const ended = await command({ home: at, input }, ['anchors', verb, '--jsonl']);
    deepEqual(ended.code, 0, ended.err);
    return jsonLines(ended);
  };
  const takenIn = async (root: string, more: Row = {}) => {
    const [row] = await run('create', [{ id: 1, root, path: 'src/send.js', ...body, ...more }]);
    return row?.['anchor'] as Row;
  };
  const found = async (root: string, anchor: unknown) => {
    const [row] = await run('resolve', [{ id: 'x', root, anchor }]);
    const { status, path, start, end, how } = row ?? {};
    return status === 'found'
      ? `${String(path)}:${String(start)}-${String(end)} ${String(how)}`
      : String(how);
  };

  /** Without git, and with the change committed. */
  const check = (what: string, change: (root: string) => void, expected: string) => {
    it(`are ${what}, without git`, async () => {
      const root = home();
      put(root, 'src/send.js', text);
      const anchor = await takenIn(root);
      change(root);
      deepEqual(await found(root, anchor), expected);
    });
    it(`are ${what}, with git`, async () => {
      const root = home();
      put(root, 'src/send.js', text);
      const commit = committed(root);
      const anchor = await takenIn(root, { commit });
      change(root);
      committed(root);
      deepEqual(await found(root, anchor), expected);
    });
  };
  const committed = (root: string) => {
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--allow-empty', '--message', 'A step');
    return git(root, 'rev-parse', 'HEAD').trim();
  };
  const edit = (from: string | RegExp, to: string) => (root: string) =>
    put(root, 'src/send.js', text.replaceAll(from as string, to));

  check('found where they stood', () => {}, 'src/send.js:14-15 same');
  check(
    'found below new lines',
    root => put(root, 'src/send.js', `// new\n${text}`),
    'src/send.js:15-16 diff',
  );
  check('found edited', edit('filter(isOpen)', 'filter(isStillOpen)'), 'src/send.js:14-15 changed');
  check('found with other line ends', edit('\n', '\r\n'), 'src/send.js:14-15 same');
  check('found with tabs', edit('  ', '\t'), 'src/send.js:14-15 same');
  check(
    'found in a file of another name',
    root => renameSync(join(root, 'src/send.js'), join(root, 'src/post.js')),
    'src/post.js:14-15 moved',
  );
  check(
    'found in a file whose name differs in case',
    root => renameSync(join(root, 'src/send.js'), join(root, 'src/Send.js')),
    'src/Send.js:14-15 moved',
  );
  check(
    'found in the file they went to',
    root => {
      put(root, 'src/send.js', [...steps(12, 'open'), ...steps(12, 'close'), ''].join('\n'));
      put(root, 'src/post.js', ['// posts', ...send, ''].join('\n'));
    },
    'src/post.js:3-4 moved',
  );
  check(
    'lost when they are gone',
    root => put(root, 'src/send.js', [...steps(12, 'open'), ...steps(12, 'close'), ''].join('\n')),
    'lost',
  );
  check('lost with their file', root => rmSync(join(root, 'src/send.js')), 'lost');
  check('lost in an empty file', root => put(root, 'src/send.js', ''), 'lost');
  check(
    'lost in a binary file',
    root => put(root, 'src/send.js', Buffer.from(`${text}\0`).fill(0, 0, 9)),
    'lost',
  );
  check('lost in a file of 20 MB', root => put(root, 'src/send.js', Buffer.alloc(20_000_000, 'x\n')), 'lost');
  check(
    'lost in one endless line',
    root => put(root, 'src/send.js', `let a=${'[1,2],'.repeat(200_000)}`),
    'lost',
  );

  it('are found in a file that was deleted and made anew', async () => {
    const root = home();
    put(root, 'src/send.js', text);
    const commit = committed(root);
    const anchor = await takenIn(root, { commit });
    rmSync(join(root, 'src/send.js'));
    committed(root);
    put(root, 'src/send.js', `// new\n${text}`);
    committed(root);
    match(await found(root, anchor), /^src\/send\.js:15-16 /);
  });
  it('are found in a submodule, whichever of its commits stands there', async () => {
    const [root, part] = [join(home(), 'whole'), join(home(), 'part')];
    for (const made of [root, part]) mkdirSync(made);
    put(part, 'src/send.js', text);
    committed(part);
    put(root, 'readme.md', 'all');
    committed(root);
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', part, 'lib');
    const inside = join(root, 'lib');
    const commit = git(inside, 'rev-parse', 'HEAD').trim();
    const anchor = await takenIn(inside, { commit });
    put(inside, 'src/send.js', `// new\n${text.replace('isOpen', 'isOpened')}`);
    committed(inside);
    deepEqual(await found(inside, anchor), 'src/send.js:15-16 changed');
  });
  it('are found or lost, never elsewhere, after a change of everything else', async () => {
    const root = home();
    put(root, 'src/send.js', text);
    const commit = committed(root);
    const anchor = await takenIn(root, { commit });
    const others = steps(30_000, 'other').join('\n');
    put(root, 'src/send.js', [others, ...send, others, ''].join('\n'));
    committed(root);
    match(await found(root, anchor), /^(?:src\/send\.js:30002-30003 |lost$|ambiguous$)/);
  });

  it('are found by the commits between, where text alone says too little', async () => {
    const root = home();
    const pair = ['  if (done) {', '    return;', '  }'];
    put(root, 'src/send.js', [...pair, ...steps(3, 'a'), ...pair, ...steps(3, 'b'), ''].join('\n'));
    const commit = committed(root);
    const anchor = await takenIn(root, { commit, start: 8, end: 8 });
    put(root, 'src/send.js', [...steps(3, 'a'), ...pair, ...steps(3, 'b'), ''].join('\n'));
    committed(root);
    put(root, 'src/send.js', [...steps(3, 'new'), ...pair, ...steps(3, 'other'), ''].join('\n'));
    committed(root);
    deepEqual(await found(root, anchor), 'src/send.js:5-5 diff');
  });
  it('are found in an older checkout and on another branch', async () => {
    const root = home();
    put(root, 'src/send.js', `// one\n${text}`);
    const first = committed(root);
    put(root, 'src/send.js', text);
    const commit = committed(root);
    const anchor = await takenIn(root, { commit });
    git(root, 'checkout', '--quiet', first);
    deepEqual(await found(root, anchor), 'src/send.js:15-16 diff');
    put(root, 'src/send.js', `// one\n// two\n${text.replace('isOpen', 'isOpened')}`);
    committed(root);
    deepEqual(await found(root, anchor), 'src/send.js:16-17 changed');
  });
  it('are found in changes that are not committed, from a folder inside the repository, and without their commit', async () => {
    const root = home();
    put(root, 'app/src/send.js', text);
    const commit = committed(root);
    const anchor = await takenIn(join(root, 'app'), { commit });
    put(root, 'app/src/send.js', `// new\n${text.replace('isOpen', 'isOpened')}`);
    deepEqual(await found(join(root, 'app'), anchor), 'src/send.js:15-16 changed');
    deepEqual(
      await found(join(root, 'app'), { ...anchor, commit: '0'.repeat(40) }),
      'src/send.js:15-16 changed',
    );
  });
  it('are found in a work tree beside the repository and in a shallow clone', async () => {
    const [root, beside] = [join(home(), 'a'), join(home(), 'b')];
    mkdirSync(root);
    put(root, 'src/send.js', text);
    const commit = committed(root);
    const anchor = await takenIn(root, { commit });
    put(root, 'src/send.js', `// new\n${text.replace('isOpen', 'isOpened')}`);
    committed(root);
    git(root, 'worktree', 'add', '--quiet', '--detach', beside, 'HEAD');
    deepEqual(await found(beside, anchor), 'src/send.js:15-16 changed');
    const shallow = join(home(), 'shallow');
    git(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, shallow);
    deepEqual(await found(shallow, anchor), 'src/send.js:15-16 changed');
  });

  it('never lead out of the root', async () => {
    const [root, outside] = [home(), home()];
    put(outside, 'send.js', text);
    put(root, 'src/send.js', text);
    const anchor = await takenIn(root);
    rmSync(join(root, 'src'), { recursive: true });
    symlinkSync(outside, join(root, 'src'));
    deepEqual(await found(root, anchor), 'lost');
    for (const path of [
      '../send.js',
      '/etc/passwd',
      'C:\\x.js',
      'C:/x.js',
      'a/../../x',
      '',
      'src//send.js',
    ]) {
      const [made] = await run('create', [{ id: 1, root, path, ...body }]);
      match(String(made?.['error']), /inside this folder/);
      const [row] = await run('resolve', [{ id: 1, root, anchor: { ...anchor, path } }]);
      match(String(row?.['error']), /"anchor" is none/);
    }
  });
  it('answer every row that is none with its fault, and go on', async () => {
    const root = home();
    put(root, 'a.js', 'one();\ntwo();\n');
    const rows = await run('create', [
      'no json',
      '[]',
      { id: 2 },
      { id: 3, root, path: 'a.js', start: 2, end: 1 },
      { id: 4, root, path: 'a.js', start: 1, end: 99 },
      { id: 5, root, path: 'a.js', start: 1, end: 1, commit: '--all' },
      { id: 6, root: join(root, 'nowhere'), path: 'a.js', start: 1, end: 1 },
      { id: 7, root, path: 'a.js', start: 1, end: 1 },
    ]);
    const told = new Map(rows.map(row => [row['id'], 'error' in row ? 'error' : 'anchor']));
    deepEqual(rows.length, 8);
    deepEqual(
      [2, 3, 4, 5, 6, 7].map(id => told.get(id)),
      ['error', 'error', 'error', 'error', 'error', 'anchor'],
    );
  });
  it('stay small', async () => {
    const root = home();
    put(root, 'src/send.js', steps(3000, 'row').join('\n'));
    const anchor = await takenIn(root, { start: 100, end: 900 });
    ok(JSON.stringify(anchor).length < 6000);
  });
});
