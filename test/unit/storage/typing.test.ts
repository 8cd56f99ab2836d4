import { deepEqual } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTyping } from '../../../src/storage/local/typing.ts';
import { localProcesses } from '../../support/localProcess.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('unsent text', () => {
  const folder = temporaryFolders();
  const start = localProcesses();

  function put(at: string, name: string, pid: number, texts: Record<string, string>): void {
    mkdirSync(join(at, 'typing'), { recursive: true });
    writeFileSync(join(at, 'typing', name), JSON.stringify({ format: 1, pid, texts }));
  }
  const namesIn = (at: string) => readdirSync(join(at, 'typing')).sort();
  const textsIn = (at: string, name: string) =>
    (JSON.parse(readFileSync(join(at, 'typing', name), 'utf8')) as { texts: unknown }).texts;

  it('is on disk when keeping it resolves, for its owner alone', async () => {
    const at = folder();
    await openTyping(at, 'mine').keep('entry', 'so you\nmean 日本');
    deepEqual(
      [textsIn(at, 'mine.json'), statSync(join(at, 'typing/mine.json')).mode & 0o777],
      [{ entry: 'so you\nmean 日本' }, 0o600],
    );
  });
  it('is the newest of many that are kept at once, and no temporary file stays', async () => {
    const at = folder();
    const typing = openTyping(at, 'mine');
    await Promise.all(
      Array.from({ length: 50 }, (_, length) => typing.keep('entry', 'x'.repeat(length + 1))),
    );
    deepEqual([textsIn(at, 'mine.json'), namesIn(at)], [{ entry: 'x'.repeat(50) }, ['mine.json']]);
  });
  it('leaves no file when all fields are empty', async () => {
    const at = folder();
    const typing = openTyping(at, 'mine');
    await typing.keep('entry', 'hm');
    await typing.keep('other', 'hm');
    await typing.keep('entry', '');
    deepEqual(textsIn(at, 'mine.json'), { other: 'hm' });
    await typing.keep('other', '');
    await typing.keep('other', '');
    deepEqual(namesIn(at), []);
  });
  it('is empty where nobody typed yet', async () =>
    deepEqual(await openTyping(folder(), 'mine').adopt('entry'), { text: '', count: 0 }));

  it('of a window that died belongs to the next one', async () => {
    const at = folder();
    put(at, 'dead.json', deadPid(), { entry: 'left' });
    deepEqual(
      [(await openTyping(at, 'mine').adopt('entry')).text, namesIn(at), textsIn(at, 'mine.json')],
      ['left', ['mine.json'], { entry: 'left' }],
    );
    deepEqual((await openTyping(at, 'later').adopt('entry')).text, 'left');
  });
  it('of a window that died while taking it over is not lost', async () => {
    const at = folder();
    put(at, `dead.json.${deadPid()}`, deadPid(), { entry: 'left' });
    deepEqual([(await openTyping(at, 'mine').adopt('entry')).text, namesIn(at)], ['left', ['mine.json']]);
  });
  it('of several dead windows is joined with what is typed here', async () => {
    const at = folder();
    put(at, 'a.json', deadPid(), { entry: 'one' });
    put(at, 'b.json', deadPid(), { entry: 'two', title: 'three' });
    const typing = openTyping(at, 'mine');
    await typing.keep('entry', 'own');
    deepEqual((await typing.adopt('entry')).text, 'own\none\ntwo');
    deepEqual((await openTyping(at, 'later').adopt('title')).text, 'three');
  });
  it('of a window that still runs stays where it is', async () => {
    const at = folder();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      put(at, 'other.json', child.pid as number, { entry: 'theirs' });
      put(at, `third.json.${child.pid}`, deadPid(), { entry: 'being taken over' });
      deepEqual(
        [(await openTyping(at, 'mine').adopt('entry')).text, namesIn(at)],
        ['', ['other.json', `third.json.${child.pid}`]],
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    deepEqual((await openTyping(at, 'mine').adopt('entry')).text, 'theirs\nbeing taken over');
  });
  it('that is damaged stays where it is and stops nothing', async () => {
    const at = folder();
    put(at, 'dead.json', deadPid(), { entry: 'left' });
    writeFileSync(join(at, 'typing', 'bad.json'), '{"format":1,');
    writeFileSync(join(at, 'typing', 'notes.txt'), 'mine');
    deepEqual(
      [(await openTyping(at, 'mine').adopt('entry')).text, namesIn(at)],
      ['left', ['bad.json', 'mine.json', 'notes.txt']],
    );
  });
  it('remembers how often it changed, also when nothing is left of it', async () => {
    const at = folder();
    await openTyping(at, 'mine').keep('entry', '', 7);
    deepEqual(await openTyping(at, 'later').adopt('entry'), { text: '', count: 7 });
  });
  it('is taken over once by several windows that start together', async () => {
    const at = folder();
    put(at, 'dead.json', deadPid(), { entry: 'left' });
    const windows = ['a', 'b', 'c'].map(window => start({ local: at, window, steps: [{ adopt: 'entry' }] }));
    const said = (await Promise.all(windows)).flatMap(one => one.said);
    deepEqual(said.sort(), ['', '', 'left']);
  });
});
