import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import {
  openWindow,
  portsOf,
  startOfDay,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

const note = { conversation: 'call', entry: 'note' };
const answer = { state: 'corrected', words: 'only\u202e at night' } as const;

describe('note history', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: string[]) => command({ home }, [...words, '--store', store]);
  const history = (...words: string[]) => run('note', 'history', 'note', '--conversation', 'call', ...words);
  /** A person on another device, with the time of its lines so many minutes after nine. */
  const person = async (author: string, minutes: number) => {
    const now = tickingClock(startOfDay + minutes * 60_000);
    return portsOf(await openWindow(store, { home: { store, local: makeFolder() }, author, now }));
  };

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call');
    await run(
      'note',
      'add',
      '--conversation',
      'call',
      '--id',
      'note',
      '--text',
      'it\nstops',
      '--kind',
      'heard',
    );
  });

  const timeless = (text: string) => text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d/gm, 'TIME');

  it('tells each line with who and when, and hides nothing in it', async () => {
    const bob = await person('bo\u001bb', 10);
    await editEntry(bob, { ...note, fields: { text: 'it stalls', answer, reach: 'customer' } });
    await editEntry(bob, {
      ...note,
      fields: { answer: null, due: { day: '2026-12-01' as never, words: '' }, speaker: 'Mi\nna' },
    });
    await removeEntry(bob, note);
    const { code, out, err } = await history();
    deepEqual([code, err], [0, '']);
    deepEqual(timeless(out).split('\n'), [
      'TIME  ada  written',
      '  Text: it',
      '    stops',
      '  Kind: Heard',
      'TIME  bo␛b  changed',
      '  Text: it stalls',
      '  Who may see it: customer',
      '  Their answer: corrected: only[U+202E] at night',
      'TIME  bo␛b  changed',
      '  Said by: Mi na',
      '  Date: 2026-12-01',
      '  Their answer: none',
      'TIME  bo␛b  deleted',
      '',
    ]);
  });

  it('shows what two people changed at once', async () => {
    const [bob, cleo] = [await person('bob', 10), await person('cleo', 20)];
    for (const one of [bob, cleo]) await one.store.entities('conversation/call');
    await editEntry(bob, { ...note, fields: { text: 'by bob' } });
    await editEntry(cleo, { ...note, fields: { text: 'by cleo' } });
    const { out } = await history();
    deepEqual(
      out
        .split('\n')
        .slice(-4)
        .map(line => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'TIME')),
      [
        'Changed by several people at once, and not settled yet. Text:',
        '  by cleo (cleo, TIME)',
        '  by bob (bob, TIME)',
        '',
      ],
    );
    const { alternatives } = json(await history('--json')) as {
      alternatives: { field: string; values: Record<string, unknown>[] }[];
    };
    deepEqual(
      alternatives.map(({ field, values }) => [field, ...values.map(one => [one['author'], one['value']])]),
      [['text', ['cleo', 'by cleo'], ['bob', 'by bob']]],
    );
  });

  it('answers as JSON, with times that name an instant', async () => {
    await removeEntry(await person('bob', 10), note);
    const read = json(await history('--json')) as {
      versions: { at: string; operation: string }[];
    };
    const [first] = read.versions;
    deepEqual(
      {
        ...read,
        versions: read.versions.map(({ at, operation, ...one }) => ({
          ...one,
          isTime: !Number.isNaN(Date.parse(at)) && /[+-]\d\d:\d\d$/.test(at),
          isId: /^[0-9a-z]{26}$/.test(operation),
        })),
      },
      {
        id: 'note',
        conversation: 'call',
        deleted: true,
        versions: [
          {
            author: 'ada',
            did: 'made',
            fields: { text: 'it\nstops', kind: 'heard' },
            isTime: true,
            isId: true,
          },
          { author: 'bob', did: 'deleted', fields: {}, isTime: true, isId: true },
        ],
        alternatives: [],
      },
    );
    const late = Date.parse(first?.at ?? '') - startOfDay;
    deepEqual([late > 0, late < 60_000], [true, true]);
  });

  it('cannot run without a note that is there and the conversation it belongs to', async () => {
    const tries = [
      await run('note', 'history', 'none', '--conversation', 'call'),
      await run('note', 'history', 'note', '--conversation', 'none'),
      await run('note', 'history', 'note'),
      await run('note', 'history', '../up', '--conversation', 'call'),
    ];
    deepEqual(
      tries.map(({ code, out, err }) => [code, out, err === '']),
      tries.map(() => [2, '', false]),
    );
    deepEqual(tries[2]?.err.includes('--conversation <id>'), true);
  });

  it('explains itself', async () => {
    const { code, out } = await command({ home }, ['note', 'history', '--help']);
    deepEqual([code, out.split('\n')[0]], [0, 'Usage: listen-first note history [options] <note>']);
  });
});
