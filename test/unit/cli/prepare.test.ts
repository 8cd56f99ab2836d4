import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logLines, temporaryFolders } from '../../support/temporaryStore.ts';
import { command } from './shell.ts';

const acme = ['--customer', 'acme'];

describe('the command line', () => {
  const folder = temporaryFolders();

  /** A store with one talk, of which one line is for its writer alone. */
  async function filled(): Promise<string> {
    const home = folder();
    const run = (...words: readonly string[]) => command({ home }, words);
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    await run(
      'conversation',
      'start',
      ...acme,
      '--id',
      'call',
      '--title',
      'Exports',
      '--at',
      '2026-11-18T10:00:00+01:00',
      '--ticket',
      'NW-411',
      '--ticket',
      'https://ada:secret@x.example/1',
    );
    await run('note', 'add', '--conversation', 'call', '--kind', 'promise', '--text', 'We report');
    await run('note', 'add', '--conversation', 'call', '--reach', 'me', '--text', 'they look elsewhere');
    return home;
  }

  it('prepares a call on one page', async () => {
    const home = await filled();
    const { code, out, err } = await command({ home }, ['prepare', ...acme, '--today', '2026-11-21']);
    deepEqual([code, err], [0, '']);
    const log = logLines(join(home, '.local/share/listen-first/stores/private'));
    deepEqual([log.length > 0, log.some(line => line.includes('secret'))], [true, false]);
    ok(out.startsWith('# Before you talk with Acme\n\nOnly for us'));
    ok(out.includes('- Last contact: Wednesday 18 November 2026, 3 days ago: call about “Exports”'));
    ok(out.includes('- Tickets: NW-411, `https://x.example/1`'));
    ok(out.includes('- No date yet: We report') && !out.includes('elsewhere'));
  });

  it('hands a customer over in a file, and replaces none', async () => {
    const home = await filled();
    const out = join(home, 'acme.md');
    const words = ['handover', ...acme, '--out', out, '--today', '2026-11-21'];
    equal((await command({ home }, words)).code, 0);
    const text = readFileSync(out, 'utf8');
    ok(
      text.startsWith('# Acme: handover\n') &&
        text.includes('- Tickets: NW-411') &&
        !text.includes('elsewhere'),
    );
    writeFileSync(out, 'mine');
    equal((await command({ home }, words)).code, 2);
    equal(readFileSync(out, 'utf8'), 'mine');
    equal((await command({ home }, [...words, '--force'])).code, 0);
    equal(readFileSync(out, 'utf8'), text);
  });

  it('says what is wrong, and makes nothing', async () => {
    const home = await filled();
    const out = join(home, 'nobody.md');
    const unknown = await command({ home }, ['handover', '--customer', 'nobody', '--out', out]);
    deepEqual(
      [unknown.code, unknown.err.includes('There is no customer "nobody" here'), existsSync(out)],
      [2, true, false],
    );
    equal((await command({ home }, ['prepare'])).code, 2);
    equal((await command({ home }, ['prepare', '--customer', '../x'])).code, 2);
    equal((await command({ home }, ['prepare', ...acme, '--today', 'soon'])).code, 2);
  });
});
