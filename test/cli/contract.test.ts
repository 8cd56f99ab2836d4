import { deepEqual } from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { filesIn, logLines, temporaryFolders } from '../support/temporaryStore.ts';
import { dialogue, ending, jsonLines, listenFirst, type Surroundings, started } from './terminal.ts';

const trace = 'TypeError: x is undefined\n    at write (file:///srv/Low.js:32:28)\n    at async <anonymous>';
const said = [
  {
    id: 'n1',
    kind: 'heard',
    speaker: 'Maria López',
    text: 'The export dies after 30 s for orders over 5 000 lines',
  },
  { id: 'n2', kind: 'heard', speaker: 'Tom', text: trace },
  { id: 'n3', kind: 'heard', text: 'Склад не может отгружать, 顧客は毎晩待っています' },
  { id: 'n4', kind: 'heard', text: '<img src=x onerror=alert(1)> & [call](command:x) # 1' },
  { id: 'n5', kind: 'heard', text: 'שלום, see https://evil.example/a_b' },
  { id: 'n6', kind: 'restatement', text: 'Big exports stop half way, small ones work' },
  { id: 'n7', kind: 'note', reach: 'me', text: 'they sound angry' },
  { id: 'n8', kind: 'told', reach: 'customer', text: 'We look into it and tell you by Friday' },
];

const exported = `# Nordwind GmbH: call of Saturday 21 November 2026

For the team, made on Monday 23 November 2026. For the customer, export a separate log: it leaves out what is meant for the team only.

- About: Export time-outs
- Time: 10:29 to 10:55 (UTC+01:00)
- People: Maria López, Tom
- Tickets: NW-411
- On our side: ${userInfo().username}

## Checklist

- Let them finish: open
- Said back and confirmed: open
- No unsafe promise: open
- Temporary is called temporary: open
- Next date agreed: open
- Asked what else: open

## What was said

- **10:31 Heard**, Maria López: The export dies after 30 s for orders over 5 000 lines

- **10:31 Heard**, Tom:

\`\`\`
${trace}
\`\`\`

- **10:31 Heard**: Склад не может отгружать, 顧客は毎晩待っています
- **10:31 Heard**: \\<img src=x onerror=alert(1)> & \\[call](command:x) \\# 1
- **10:31 Heard**: \u2068שלום, see \`https://evil.example/a_b\`\u2069
- **10:31 Said back**: Big exports stop half way, small ones work
- **10:31 Told**: We look into it and tell you by Friday
`;

describe('listen-first', function () {
  this.timeout(60_000);
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (words: string, how: Surroundings = {}) =>
    listenFirst([...words.split(' '), '--store', store], how);
  const codes = async (...all: string[]) => Promise.all(all.map(async words => (await run(words)).code));
  const listed = async () => jsonLines((await run('note list --jsonl')).out).map(one => one['id']);
  const note = (id: string, text = 'x') => ({ conversation: 'call', id, kind: 'heard', text });

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer add --id nordwind --name Nordwind');
    await run('conversation start --customer nordwind --id call');
  });

  it('takes down a whole call and hands it on', async () => {
    const words = ['customer', 'add', '--name', 'Nordwind GmbH', '--json', '--store', store];
    const customer = JSON.parse((await listenFirst(words)).out) as { id: string };
    const at =
      '--at 2026-11-21T10:29:00+01:00 --end 2026-11-21T10:55:00+01:00 --ticket NW-411 --channel call --json';
    const talk = [
      'conversation',
      'start',
      '--customer',
      customer.id,
      '--title',
      'Export time-outs',
      ...at.split(' '),
    ];
    const { id } = JSON.parse((await listenFirst([...talk, '--store', store])).out) as { id: string };
    const input = said.map(one => `${JSON.stringify({ conversation: id, ...one })}\n`).join('');
    const piped = await run('note pipe --now 2026-11-21T10:31:00+01:00', { input });
    deepEqual(
      jsonLines(piped.out),
      said.map(one => ({ ack: one.id })),
    );
    const out = join(home, 'log.md');
    const made = await run(`export --format md --conversation ${id} --today 2026-11-23 --out ${out}`);
    deepEqual(made, { code: 0, out: '', err: '' });
    deepEqual(readFileSync(out, 'utf8'), exported);
    deepEqual((await run('doctor --strict')).code, 0);
  });

  it('answers on standard output and speaks on the other', async () => {
    const good = await run('note add --conversation call --id n1 --text x --json');
    deepEqual(good, { code: 0, out: '{"id":"n1","ack":true}\n', err: '' });
    const bad = await run('note add --conversation none --text x --json');
    deepEqual([bad.code, bad.out, bad.err.split('\n').length], [2, '', 2]);
  });

  it('explains itself and says its version', async () => {
    const help = await run('note add --help');
    deepEqual([help.code, help.out.startsWith('Usage: listen-first note add'), help.err], [0, true, '']);
    deepEqual(
      (await listenFirst(['--version'])).out.trim(),
      JSON.parse(readFileSync('package.json', 'utf8')).version,
    );
  });

  it('cannot run without a store, a known verb or an id', async () => {
    const none = join(home, 'none');
    const missing = await listenFirst([
      'note',
      'add',
      '--store',
      none,
      '--conversation',
      'call',
      '--text',
      'x',
    ]);
    deepEqual([missing.code, missing.err.includes(none), existsSync(none)], [2, true, false]);
    deepEqual(await codes('nonsense', 'note', 'note list --conversation ../../etc/passwd'), [2, 2, 2]);
  });

  it('makes a private store that only its owner may open', async () => {
    const env = { XDG_DATA_HOME: home, HOME: home, LOCALAPPDATA: home };
    await listenFirst(['customer', 'add', '--name', 'Acme'], { env });
    const [made = ''] = filesIn(home).filter(name => name.endsWith(join('private', 'store.json')));
    const modes = [join(made, '..'), made].map(name => (statSync(join(home, name)).mode & 0o777).toString(8));
    deepEqual(modes, ['700', '600']);
  });

  it('answers each line of a pipe before it reads the next', async () => {
    const child = await started(['note', 'pipe', '--store', store]);
    const ask = dialogue(child);
    deepEqual(await ask(note('n1')), { ack: 'n1' });
    deepEqual(typeof (await ask({ ...note('n2'), conversation: 'none' }))?.['error'], 'string');
    await run('conversation start --customer nordwind --id later');
    deepEqual(await ask({ ...note('n3'), conversation: 'later' }), { ack: 'n3' });
    child.stdin.end();
    deepEqual([await ending(child), await listed()], [0, ['n1', 'n3']]);
  });

  it('ends quietly when nobody reads its answers', async () => {
    const input = Array.from(
      { length: 40 },
      (_, at) => `${JSON.stringify(note(`n${at}`, 'y'.repeat(9000)))}\n`,
    ).join('');
    await run('note pipe', { input });
    for (const words of ['note list --jsonl', 'export --out -']) {
      const child = await started([...words.split(' '), '--store', store]);
      let err = '';
      child.stderr.on('data', chunk => {
        err += String(chunk);
      });
      child.stdout.once('data', () => child.stdout.destroy());
      deepEqual([await ending(child), err], [0, '']);
    }
  });

  it('ends a pipe nobody reads although more could come', async () => {
    const child = await started(['note', 'pipe', '--store', store]);
    child.stdout.destroy();
    child.stdin.write(`${JSON.stringify(note('n1'))}\n${JSON.stringify(note('n2'))}\n`);
    deepEqual(await ending(child), 0);
  });

  it('keeps a note once when it dies between the disk and the answer, and is tried again', async () => {
    const env = { LISTEN_FIRST_TEST_ACK_DELAY_MS: '60000' };
    const words = [
      'note',
      'add',
      '--store',
      store,
      '--conversation',
      'call',
      '--id',
      'n1',
      '--text',
      'x',
      '--json',
    ];
    const child = await started(words, { env });
    while (!logLines(store).some(line => line.includes('"k":"n1"'))) await new Promise(setImmediate);
    child.kill('SIGKILL');
    await ending(child);
    deepEqual((await listenFirst(words)).out, '{"id":"n1","ack":true}\n');
    deepEqual(await listed(), ['n1']);
  });

  it('reads a store it may not write to, and says what to do when asked to write', async () => {
    await run('note add --conversation call --id n1 --text x');
    const folders = readdirSync(store, { recursive: true, withFileTypes: true });
    const paths = folders.map(one => ({ path: join(one.parentPath, one.name), isFolder: one.isDirectory() }));
    const close = (mode: number) => {
      for (const { path, isFolder } of paths) chmodSync(path, isFolder ? mode : mode & 0o666);
      for (const path of [store, home]) chmodSync(path, mode);
    };
    // The rights of a file do not bind its administrator, so a stranger looks at it.
    const options = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    close(0o555);
    try {
      const words = [
        'note list --jsonl',
        'conversation list',
        'conversation show call',
        'export --out -',
        'doctor --strict',
      ];
      const read = await Promise.all(words.map(one => run(one, { options })));
      deepEqual(
        read.map(one => [one.code, one.out === '']),
        Array(5).fill([0, false]),
      );
      const { code, out, err } = await run('note add --conversation call --text y', { options });
      deepEqual([code, out, err.includes(store), /EACCES|EROFS|EPERM/.test(err)], [2, '', true, true]);
    } finally {
      close(0o755);
    }
  });

  it('lists everything though a view was damaged, and says where the damaged one is kept', async () => {
    await run('note add --conversation call --id n1 --text x');
    await run('conversation show call');
    const [view = ''] = filesIn(store).filter(name => name.startsWith('view'));
    writeFileSync(join(store, view), '{"format":1,"enti');
    const { code, out, err } = await run('note list --jsonl');
    const [kept = ''] = readdirSync(join(store, 'quarantine'));
    deepEqual([code, jsonLines(out).map(one => one['id']), err.includes(kept)], [0, ['n1'], true]);
  });
});
