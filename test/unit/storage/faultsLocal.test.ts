import { deepEqual } from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepDraft, keepText } from '../../../src/storage/local/drafts.ts';
import { openTyping } from '../../../src/storage/local/typing.ts';
import type { Step } from '../../support/localChild.ts';
import { localProcesses, type StartLocal } from '../../support/localProcess.ts';
import { mayMount, smallDisks } from '../../support/smallDisk.ts';
import { filesIn, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const nobody = 65534;
const long = 200_000;
const keeps = ['typing', 'draft', 'text'] as const;

const typedIn = (local: string) =>
  (JSON.parse(readFileSync(join(local, 'typing/child.json'), 'utf8')) as { texts: { entry: string } }).texts
    .entry.length;

/** What another window is told for those steps, and the files that it leaves. */
async function afterSteps(
  start: StartLocal,
  local: string,
  steps: readonly Step[],
  how: { blocks?: number; user?: number } = {},
) {
  const { said, kill } = await start({ local, steps, user: how.user }, how.blocks);
  await kill();
  return { said, files: filesIn(local) };
}

describe('texts of this device where files can only be so long', () => {
  const folder = temporaryFolders();
  const start = localProcesses();

  it('stay as they were before: a journal whole, no half draft, no temporary file', async () => {
    const at = folder();
    const steps = [10, long].flatMap(length => keeps.map(keep => ({ keep, length })));
    const { said, files } = await afterSteps(start, at, steps, { blocks: 64 });
    deepEqual(said, ['kept', 'kept', 'kept', 'disk full', 'disk full', 'disk full']);
    deepEqual(files, ['drafts/acme.md', 'kept/acme.txt', 'typing/child.json']);
    deepEqual([typedIn(at), readFileSync(join(at, 'drafts/acme.md'), 'utf8').length], [10, 10]);
  });
  it('are kept again as soon as there is room', async () => {
    const steps = [long, 20].flatMap(length => keeps.map(keep => ({ keep, length })));
    const { said, files } = await afterSteps(start, folder(), steps, { blocks: 64 });
    deepEqual(said, ['disk full', 'disk full', 'disk full', 'kept', 'kept', 'kept']);
    deepEqual(files, ['drafts/acme.md', 'kept/acme.txt', 'typing/child.json']);
  });
});

if (mayMount()) {
  describe('texts of this device on a disk that is full', () => {
    const disk = smallDisks();

    it('stay as they were before, and are kept again as soon as there is room', async () => {
      const { folder: at, fill, free } = disk(4096);
      const typing = openTyping(at, 'mine');
      await typing.keep('entry', 'before');
      const draft = await keepDraft(at, 'acme', 'before');
      const before = filesIn(at);
      fill();
      const works = [
        () => typing.keep('entry', 'x'.repeat(long)),
        () => keepDraft(at, 'acme', 'x'.repeat(long)),
        () => keepText(at, 'note', 'x'.repeat(long)),
      ];
      const codes: string[] = [];
      for (const work of works) codes.push(await problemOf(work()));
      deepEqual(codes, ['disk full', 'disk full', 'disk full']);
      deepEqual(filesIn(at), ['ballast', ...before]);
      const { texts } = JSON.parse(readFileSync(join(at, 'typing/mine.json'), 'utf8')) as { texts: object };
      deepEqual([texts, readFileSync(draft, 'utf8')], [{ entry: 'before' }, 'before']);
      free();
      for (const work of works) deepEqual(await problemOf(work()), 'none');
    });

    it('come back once from a window that died, after room was made', async () => {
      const { folder: at, fill, free } = disk(256);
      mkdirSync(join(at, 'typing'));
      const left = { format: 1, pid: process.pid, texts: { entry: 'x'.repeat(50_000) } };
      writeFileSync(join(at, 'typing/dead.json'), JSON.stringify(left));
      fill();
      const typing = openTyping(at, 'mine');
      deepEqual([await problemOf(typing.adopt('entry')), typing.read('entry').text], ['disk full', '']);
      deepEqual(
        JSON.parse(readFileSync(join(at, 'typing', readdirSync(join(at, 'typing'))[0] as string), 'utf8')),
        left,
      );
      free();
      deepEqual((await typing.adopt('entry')).text.length, 50_000);
      deepEqual(readdirSync(join(at, 'typing')), ['mine.json']);
    });

    it('say that it is read-only where nothing may be written, and lose nothing', async () => {
      const { folder: at, lock } = disk(256);
      const typing = openTyping(at, 'mine');
      await typing.keep('entry', 'before');
      mkdirSync(join(at, 'drafts'));
      const before = filesIn(at);
      lock();
      const works = [typing.keep('entry', 'after'), keepDraft(at, 'acme', 'x'), keepText(at, 'note', 'x')];
      deepEqual(await Promise.all(works.map(problemOf)), ['read-only', 'read-only', 'read-only']);
      deepEqual(await problemOf(openTyping(at, 'later').adopt('entry')), 'read-only');
      deepEqual([filesIn(at), typing.read('entry').text], [before, 'after']);
    });
  });
}

describe('texts of this device in a folder that may not be written', () => {
  const folder = temporaryFolders();
  const start = localProcesses();

  it('say so, and what stands there stays', async () => {
    const at = folder();
    const names = ['typing', 'drafts', 'kept'];
    for (const name of names) mkdirSync(join(at, name));
    for (const name of ['.', ...names]) chmodSync(join(at, name), 0o555);
    const steps = keeps.map(keep => ({ keep, length: 5 }));
    const { said, files } = await afterSteps(
      start,
      at,
      steps,
      process.getuid?.() === 0 ? { user: nobody } : {},
    );
    for (const name of ['.', ...names]) chmodSync(join(at, name), 0o755);
    deepEqual([said, files], [['read-only', 'read-only', 'read-only'], []]);
  });
});

describe('a link that was planted for the texts of this device', () => {
  const folder = temporaryFolders();

  /** What becomes of each kind of text where a link to the victim stands at that name. */
  async function check(
    name: string,
    target: 'folder' | 'file' | 'nothing',
    expected: Record<string, string>,
  ) {
    const [root, victim] = [folder(), folder()];
    const local = join(root, 'local');
    writeFileSync(join(victim, 'file'), 'mine');
    if (name !== '.') mkdirSync(join(local, name, '..'), { recursive: true });
    symlinkSync(join(victim, { folder: '.', file: 'file', nothing: 'nothing' }[target]), join(local, name));
    const works = {
      typing: () => openTyping(local, 'mine').keep('entry', 'secret'),
      adopted: () => openTyping(local, 'mine').adopt('entry'),
      draft: () => keepDraft(local, 'acme', 'secret'),
      text: () => keepText(local, 'note', 'secret'),
    };
    const said: Record<string, string> = {};
    for (const [what, work] of Object.entries(works)) said[what] = await problemOf(work());
    deepEqual(said, { typing: 'none', adopted: 'none', draft: 'none', text: 'none', ...expected });
    deepEqual([filesIn(victim), readFileSync(join(victim, 'file'), 'utf8')], [['file'], 'mine']);
  }
  const refused = 'unreadable file';
  const all = { typing: refused, adopted: refused, draft: refused, text: refused };

  for (const target of ['folder', 'file', 'nothing'] as const) {
    it(`is refused as the folder of them all (a link to ${target})`, () => check('.', target, all));
    for (const [what, name] of [
      ['typing', 'typing'],
      ['draft', 'drafts'],
      ['text', 'kept'],
    ] as const)
      it(`is refused as the folder ${name} (a link to ${target})`, () =>
        check(name, target, { [what]: refused, ...(what === 'typing' && { adopted: refused }) }));
    for (const name of ['typing/mine.json', 'drafts/acme.md', 'kept/note.txt'])
      it(`is not followed as ${name} (a link to ${target})`, () => check(name, target, {}));
  }
});
