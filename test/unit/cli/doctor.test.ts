import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ToldReport } from '../../../src/cli/verbs/doctor.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { operation } from '../../support/operations.ts';
import {
  filesIn,
  logLines,
  segmentFiles,
  startOfDay,
  temporaryFolders,
} from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

describe('the doctor', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const at = (words: string) => command({ home }, [...words.split(' '), '--store', store]);
  const report = async (words = '') =>
    json(await at(`doctor --json${words}`)) as ToldReport & { store: string };
  const append = (text: string) => writeFileSync(segmentFiles(store)[0] as string, text, { flag: 'a' });
  const appendOperation = (parts: Partial<Operation>, number = 1) =>
    append(encodeLine(operation(number, parts)));
  const view = () => join(store, filesIn(store).find(name => name.startsWith('view/')) as string);

  /** What it says of the store, as `severity file what`, and how it ends with --strict. */
  async function check(expected: readonly string[], strict: 0 | 1) {
    const { problems } = await report();
    const short = ({ severity, file, what }: ToldReport['problems'][number]) => `${severity} ${file} ${what}`;
    deepEqual([problems.map(short), (await at('doctor')).code], [expected, 0]);
    deepEqual((await at('doctor --strict')).code, strict);
  }

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await at('init');
    await at('customer add --id acme --name Acme');
    await at('conversation start --customer acme --id call');
    for (const text of ['one', 'two']) await at(`note add --conversation call --text ${text} --id ${text}`);
  });

  const segment = () => `log/${filesIn(join(store, 'log'))[0]}`;

  it('counts what a sound store holds', async () =>
    deepEqual(await report(), {
      store,
      devices: 1,
      segments: 1,
      operations: 4,
      conversations: 1,
      entries: 2,
      problems: [],
    }));
  it('finds nothing in a private store that is not there', async () =>
    deepEqual((await command({ home: makeFolder() }, ['doctor', '--strict'])).code, 0));
  it('says how it is in one line for a person', async () =>
    deepEqual(
      (await at('doctor')).out,
      'conversations 1, entries 2, operations 4, segments 1, devices 1, problems 0\n',
    ));

  it('names file, line and byte of a line that was changed', async () => {
    const [file = ''] = segmentFiles(store);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"one"', '"uno"'));
    const offset = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n{', text.indexOf('"one"')) + 1));
    const line = text.slice(0, offset).split('\n').length;
    const [problem] = (await report()).problems;
    deepEqual(
      [problem?.severity, problem?.file, problem?.line, problem?.offset],
      ['error', segment(), line, offset],
    );
    await check([`error ${segment()} a line of the log was changed after it was written`], 1);
  });
  it('tells a line that was cut off from one that was changed', async () => {
    append('\n{"v":1,"i":"0\n');
    await check([`warning ${segment()} a line of the log is cut off`], 1);
  });
  it('only notices a last line without an end', async () => {
    append('\n{"v":1,"i":"0');
    await check([`notice ${segment()} the last line of the log has no end yet`], 0);
  });
  it('finds a line of somebody else', async () => {
    append('<<<<<<< HEAD\n');
    await check([`warning ${segment()} a line of the log was not written by Listen First`], 1);
  });
  it('finds a line of a newer version', async () => {
    appendOperation({ v: 2 });
    await check([`warning ${segment()} a line of the log was written by a newer version`], 1);
  });
  it('finds bytes that are no text', async () => {
    writeFileSync(segmentFiles(store)[0] as string, Buffer.from([0x7b, 0xff, 0xfe, 0x0a]), { flag: 'a' });
    await check([`warning ${segment()} a line of the log is cut off`], 1);
  });

  it('finds an id that was made twice', async () => {
    appendOperation({ k: 'one', f: { conversation: 'call', text: 'again', at: '2026-11-21T10:00Z' } });
    await check(
      ['warning log/laptop the same id was made more than once (entry one in conversation/call)'],
      1,
    );
  });
  it('takes a line that was delivered twice for one', async () => {
    append(`\n${logLines(store).at(-1)}\n`);
    await check([], 0);
  });
  it('finds a device whose clock is ahead', async () => {
    const h = `${(startOfDay + 3_600_000).toString(16).padStart(12, '0')}0000`;
    const late = { c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'A' }, b: { name: [] } };
    appendOperation({ ...late, h });
    await check(['warning log/laptop this device wrote with a clock 60 minutes ahead of ours'], 1);
  });
  it('finds records whose conversation is missing', async () => {
    appendOperation({
      c: 'conversation/lost',
      f: { conversation: 'lost', text: 'x', at: '2026-11-21T10:00Z' },
    });
    await check(['warning log lines belong to a conversation whose own line is missing (lost)'], 1);
  });
  it('finds a record with values nobody can read', async () => {
    appendOperation({ f: { conversation: 'call', text: 5, at: '2026-11-21T10:00Z' } });
    const [problem] = (await report()).problems;
    deepEqual(
      problem?.what.startsWith('a record holds values this version cannot read (entry first: '),
      true,
    );
  });

  it('finds files, folders and links that are not ours', async () => {
    writeFileSync(join(store, 'notes.txt'), '');
    writeFileSync(join(store, 'log', 'README'), '');
    writeFileSync(join(store, segment(), '..', '00001.jsonl.bak'), '');
    mkdirSync(join(store, 'view', 'zz'), { recursive: true });
    rmSync(join(store, 'backup'), { recursive: true });
    symlinkSync('/etc', join(store, 'backup'));
    const device = dirname(segment());
    const foreign = 'a file that Listen First did not put there';
    const expected = ['warning backup a link, which is not followed'];
    const strange = ['log/README', `${device}/00001.jsonl.bak`, 'notes.txt', 'view/zz'].sort();
    await check([...expected, ...strange.map(file => `warning ${file} ${foreign}`)], 1);
  });
  it('only notices a temporary file that was left over', async () => {
    writeFileSync(join(store, `.${'0a'.repeat(12)}.tmp`), '');
    await check([`notice .${'0a'.repeat(12)}.tmp a temporary file whose writer stopped`], 0);
  });
  it('finds a damaged name of this device', async () => {
    writeFileSync(join(store, 'local', 'device.json'), '{');
    await check(['error local/device.json the name of this device is damaged, so nothing can be added'], 1);
  });

  describe('with damaged views', () => {
    const damages: Record<string, string | Buffer> = {
      'cut off': '{"format":1,"conta',
      'made of NULs': Buffer.alloc(4096),
      'of another shape': '[]',
      empty: '',
    };

    for (const [name, bytes] of Object.entries(damages)) {
      it(`reads the log where a view is ${name}, and keeps the damaged one`, async () => {
        writeFileSync(view(), bytes);
        const shown = await at('conversation show call --json');
        const { entries } = json(shown) as { entries: { text: string }[] };
        deepEqual([shown.code, entries.map(one => one.text)], [0, ['one', 'two']]);
        const [kept = ''] = readdirSync(join(store, 'quarantine'));
        deepEqual(shown.err.includes(kept), true);
        deepEqual(readFileSync(join(store, 'quarantine', kept)), Buffer.from(bytes));
      });
    }

    it('names them', async () => {
      writeFileSync(view(), '[]');
      writeFileSync(join(store, 'index.json'), 'x');
      const name = view().slice(store.length + 1);
      await check(
        [
          'warning index.json the index is damaged',
          `warning ${name} the kept view of a conversation is damaged`,
        ],
        1,
      );
    });
    it('makes them again, keeps the damaged ones and never touches the log', async () => {
      const log = () => segmentFiles(store).map(file => readFileSync(file, 'utf8'));
      const before = log();
      writeFileSync(view(), '[]');
      writeFileSync(join(store, 'index.json'), 'x');
      const { code } = await at('doctor --repair --strict');
      deepEqual([code, log(), (await report()).problems], [0, before, []]);
      const kept = readdirSync(join(store, 'quarantine')).map(name =>
        readFileSync(join(store, 'quarantine', name), 'utf8'),
      );
      deepEqual(kept.sort(), ['[]', 'x']);
    });
    it('makes a missing index again', async () => {
      rmSync(join(store, 'index.json'), { force: true });
      await at('doctor --repair');
      deepEqual([(await at('doctor --strict')).code, readdirSync(store).includes('index.json')], [0, true]);
    });
  });

  it('cannot run on a store that cannot be read', async () => {
    writeFileSync(join(store, 'store.json'), '{');
    deepEqual((await at('doctor')).code, 2);
    rmSync(join(store, 'store.json'));
    deepEqual((await at('doctor')).code, 2);
  });
  it('cannot run without a log', async () => {
    rmSync(join(store, 'log'), { recursive: true });
    deepEqual((await at('doctor')).code, 2);
    symlinkSync(makeFolder(), join(store, 'log'));
    deepEqual((await at('doctor')).code, 2);
  });
});
