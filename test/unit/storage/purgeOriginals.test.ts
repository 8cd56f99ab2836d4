import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json, jsonLines } from '../cli/shell.ts';

const chat = '17/11/2026, 10:31 - Maria Lopez: it dies\n18/11/2026, 09:00 - Dana: which one?\n';

describe('what was imported and is purged', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';
  let conversations: readonly { readonly id: string }[] = [];

  const run = (...words: readonly string[]) => command({ home }, [...words, '--store', store]);
  const originals = () => readdirSync(join(store, 'local', 'imports'));
  const entries = async () => jsonLines(await run('note', 'list', '--jsonl'));

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    writeFileSync(join(home, 'chat.txt'), chat);
    const made = await run('import', 'chat.txt', '--customer', 'acme', '--json');
    ({ conversations } = json(made) as { conversations: readonly { id: string }[] });
    deepEqual([conversations.length, originals().length], [2, 2]);
  });

  it('leaves no original when one of its conversations goes', async () => {
    await run('purge', 'conversation', conversations[0]?.id ?? '', '--yes');
    deepEqual([originals(), (await entries()).length], [[], 1]);
  });
  it('leaves none when one of its notes goes', async () => {
    const [note] = await entries();
    await run(
      'purge',
      'note',
      String(note?.['id']),
      '--conversation',
      String(note?.['conversation']),
      '--yes',
    );
    deepEqual([originals(), (await entries()).length], [[], 1]);
  });
  it('leaves none when its customer goes', async () => {
    await run('purge', 'customer', 'acme', '--yes');
    deepEqual(originals(), []);
  });
  it('leaves none when a person in it goes', async () => {
    await run('purge', 'person', 'Maria Lopez', '--yes');
    deepEqual(originals(), []);
  });
  it('leaves its original when nothing of it goes, and as long as nobody said yes', async () => {
    await run('purge', 'conversation', conversations[0]?.id ?? '');
    await run('purge', 'person', 'Nobody', '--yes');
    deepEqual(originals().length, 2);
  });
  it('comes back with no second import', async () => {
    await run('purge', 'conversation', conversations[0]?.id ?? '', '--yes');
    const again = json(await run('import', 'chat.txt', '--customer', 'acme', '--json')) as {
      conversations: readonly { state: string }[];
    };
    deepEqual([again.conversations.map(one => one.state), originals()], [['purged', 'known'], []]);
    const left = readdirSync(store, { recursive: true, withFileTypes: true })
      .filter(one => one.isFile() && !one.parentPath.includes('purging'))
      .filter(one => readFileSync(join(one.parentPath, one.name), 'utf8').includes('it dies'));
    deepEqual(
      left.map(one => one.name),
      [],
    );
  });
});
