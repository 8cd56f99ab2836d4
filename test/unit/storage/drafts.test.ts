import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepDraft, keepText } from '../../../src/storage/local/drafts.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('a draft', () => {
  const folder = temporaryFolders();

  it('is saved for its owner alone', async () => {
    const at = folder();
    const file = await keepDraft(at, 'acme-2026-11-21', '# Update\n');
    deepEqual(
      [file, readFileSync(file, 'utf8'), statSync(file).mode & 0o777],
      [join(at, 'drafts', 'acme-2026-11-21.md'), '# Update\n', 0o600],
    );
  });
  it('never replaces an earlier one, which may have been edited', async () => {
    const at = folder();
    const first = await keepDraft(at, 'acme', 'one');
    writeFileSync(first, 'edited');
    await Promise.all(['two', 'three'].map(text => keepDraft(at, 'acme', text)));
    deepEqual(readdirSync(join(at, 'drafts')).sort(), ['acme-2.md', 'acme-3.md', 'acme.md']);
    deepEqual(readFileSync(first, 'utf8'), 'edited');
  });
  it('does not follow a planted link', async () => {
    const [at, victim] = [folder(), join(folder(), 'victim')];
    mkdirSync(join(at, 'drafts'));
    for (const target of [victim, join(at, 'missing')])
      symlinkSync(target, join(at, 'drafts', target === victim ? 'acme.md' : 'acme-2.md'));
    writeFileSync(victim, 'mine');
    deepEqual(
      [await keepDraft(at, 'acme', 'text'), readFileSync(victim, 'utf8')],
      [join(at, 'drafts', 'acme-3.md'), 'mine'],
    );
  });
  it('says so where a link takes the place of its folder', async () => {
    const [at, victim] = [folder(), folder()];
    symlinkSync(victim, join(at, 'drafts'));
    deepEqual([await problemOf(keepDraft(at, 'acme', 'text')), readdirSync(victim)], ['unreadable file', []]);
  });
});

describe('a text that is too long for an entry', () => {
  const folder = temporaryFolders();

  it('is kept as a file, byte for byte', async () => {
    const at = folder();
    const text = 'é'.repeat(2 ** 20);
    const file = await keepText(at, 'note', text);
    deepEqual([file, readFileSync(file, 'utf8') === text], [join(at, 'kept', 'note.txt'), true]);
  });
});
