import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json, jsonLines } from './shell.ts';

describe('whose a promise or a question is, on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (words: string, input = ''): Promise<Ended> =>
    command({ home, input }, [...words.split(' '), '--store', store]);
  const add = (id: string, words: string) =>
    run(`note add --conversation call --id ${id} --text ${id} ${words}`);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer add --name Acme');
    await run('conversation start --customer acme --id call');
  });

  it('is said as it is added, and told by every list', async () => {
    await add('log', '--kind promise --owes them --speaker Maria');
    await add('ours', '--kind promise');
    await add('asked', '--kind question --asks us');
    deepEqual(
      (await run('due')).out,
      'Without a date (2)\n  log  Acme  their promise  log\n  ours  Acme  promise  ours\n',
    );
    const listed = json(await run('due --json')) as { due: Record<string, unknown>[] };
    deepEqual(
      listed.due.map(one => [one['id'], one['owes']]),
      [
        ['log', 'them'],
        ['ours', undefined],
      ],
    );
    deepEqual(
      jsonLines(await run('note list --jsonl')).map(one => [one['id'], one['asks'], one['owes']]),
      [
        ['asked', 'us', undefined],
        ['log', undefined, 'them'],
        ['ours', undefined, undefined],
      ],
    );
    deepEqual((await run('note list')).out.includes('  their promise Maria: log\n'), true);
    const history = (await run('note history log --conversation call')).out;
    deepEqual(history.includes('  Who promises: they\n'), true);
  });
  it('comes from a pipe, too', async () => {
    const line = JSON.stringify({ conversation: 'call', id: 'p', kind: 'promise', owes: 'them', text: 'x' });
    const strange = JSON.stringify({
      conversation: 'call',
      id: 'q',
      kind: 'promise',
      owes: 'you',
      text: 'x',
    });
    const replies = jsonLines(await run('note pipe', `${line}\n${strange}\n`));
    deepEqual([replies[0], replies[1]?.['id']], [{ ack: 'p' }, 'q']);
    deepEqual((await run('due')).out, 'Without a date (1)\n  p  Acme  their promise  x\n');
  });
  it('is refused where it means nothing, and nothing is written', async () => {
    const tries = [
      '--owes them',
      '--kind question --owes them',
      '--kind promise --asks us',
      '--kind promise --owes you',
    ];
    for (const words of tries) deepEqual((await add('no', words)).code, 2);
    deepEqual((await run('note list --jsonl')).out, '');
  });
});
