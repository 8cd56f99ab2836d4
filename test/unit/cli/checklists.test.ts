import { deepEqual } from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeAt } from '../../../src/storage/location.ts';
import { openWindow, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json } from './shell.ts';

const written = `{
  "id": "visit",
  "title": "On-site visit",
  "steps": [{ "id": "greet", "label": "Greet them" }, { "id": "next-date", "label": "Next visit" }]
}
`;

describe('checklists on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const at = (...words: string[]) => command({ home }, [...words, '--store', store]);
  const add = (text: string, name = 'visit.json'): Promise<Ended> => {
    writeFileSync(join(home, name), text);
    return at('checklist', 'add', name);
  };

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await at('init');
    await at('customer', 'add', '--id', 'acme', '--name', 'Acme');
  });

  it('are added from a file, which stays as it is, and listed after those that are built in', async () => {
    deepEqual(await add(written), { code: 0, out: 'visit\n', err: '' });
    deepEqual(readFileSync(join(home, 'visit.json'), 'utf8'), written);
    const { out } = await at('checklist', 'list');
    deepEqual(out.split('\n'), [
      'support  Support call  6 steps',
      'feature  New feature request  7 steps',
      'angry  Angry customer  8 steps',
      'discovery  Discovery  10 steps',
      'decision  Decision  5 steps',
      'retrospective  Retrospective  6 steps',
      'visit  On-site visit  2 steps  your own',
      '',
    ]);
    deepEqual((json(await at('checklist', 'list', '--json')) as unknown[]).slice(-2), [
      {
        id: 'retrospective',
        title: 'Retrospective',
        steps: ['what-happened', 'what-helped', 'to-change', 'thanked', 'asked-feedback', 'next-date'],
        builtIn: true,
      },
      { id: 'visit', title: 'On-site visit', steps: ['greet', 'next-date'], builtIn: false, store: 'store' },
    ]);
  });
  it('answer as JSON what became of them', async () => {
    await add(written);
    const again = await at('checklist', 'add', 'visit.json', '--json');
    deepEqual(json(again), { id: 'visit', did: 'nothing', store: 'store' });
  });
  it('are shown with their steps, as a file of one’s own can begin', async () => {
    deepEqual(await at('checklist', 'show', 'decision'), {
      code: 0,
      out: `Decision
  options  Options with cost and risk
  alternatives  Alternatives named
  decided  Who decided
  in-writing  Confirmed in writing
  next-date  Next date agreed
`,
      err: '',
    });
    for (const id of ['support', 'feature', 'angry', 'discovery', 'decision', 'retrospective']) {
      const { out } = await at('checklist', 'show', id, '--json');
      const own = out.replace(`"id": "${id}"`, `"id": "our-${id}"`);
      deepEqual((await add(own)).code, 0, id);
      deepEqual((await at('checklist', 'show', `our-${id}`, '--json')).out, own);
    }
  });
  it('are refused with the line and what to do', async () => {
    deepEqual(await add(written.replace('"Greet them"', '7')), {
      code: 2,
      out: '',
      err: 'Line 4: "steps[0].label" is no text. Write it in quotes.\n',
    });
    deepEqual((await add(written.replace('visit', 'angry'))).code, 2);
    deepEqual((await at('checklist', 'add', 'none.json')).code, 2);
    deepEqual((await at('checklist', 'add', '.')).code, 2);
    await add('');
    truncateSync(join(home, 'visit.json'), 50_000_000);
    const { code, err } = await at('checklist', 'add', 'visit.json');
    deepEqual(
      [code, err],
      [2, 'This file is longer than 64 kB, so it is no checklist. Choose another one.\n'],
    );
    deepEqual((json(await at('checklist', 'list', '--json')) as unknown[]).length, 6);
  });
  it('hold a conversation from its start', async () => {
    await add(written);
    for (const id of ['visit', 'angry', 'support']) {
      const start = ['conversation', 'start', '--customer', 'acme', '--id', `a-${id}`, '--checklist', id];
      deepEqual((await at(...start)).code, 0);
      const read = json(await at('conversation', 'show', `a-${id}`, '--json')) as { template: string };
      deepEqual(read.template, id);
    }
    const unknown = await at('conversation', 'start', '--customer', 'acme', '--checklist', 'hologram');
    deepEqual(unknown, {
      code: 2,
      out: '',
      err: 'There is no checklist "hologram" here. These are: support, feature, angry, discovery, decision, retrospective, visit.\n',
    });
  });
  it('are taken away, and stay with the conversations that are held by them', async () => {
    await add(written);
    await at('conversation', 'start', '--customer', 'acme', '--id', 'call', '--checklist', 'visit');
    deepEqual(await at('checklist', 'remove', 'visit'), {
      code: 0,
      out: 'visit is taken away. Conversations that are held by it keep it.\n',
      err: '',
    });
    deepEqual(
      [(await at('checklist', 'remove', 'visit')).code, (await at('checklist', 'remove', 'angry')).code],
      [2, 2],
    );
    const log = (
      await at('export', '--out', '-', '--conversation', 'call', '--format', 'md', '--audience', 'lead')
    ).out;
    deepEqual(log.includes('## Checklist: On-site visit\n\n- Greet them: open\n- Next visit: open\n'), true);
  });
  it('that cannot be read are named, and hide no other', async () => {
    await add(written);
    const window = await openWindow(store, { home: homeAt(store) });
    await window.write({
      c: 'checklist/templates',
      e: 'template',
      k: 'odd',
      f: { definition: { rows: 1 } },
    });
    const { code, out, err } = await at('checklist', 'list');
    deepEqual(
      [code, out.includes('visit'), err],
      [0, true, 'Not shown: template odd: its steps cannot be read. Add it again from its file.\n'],
    );
  });
  it('explain each of their verbs', async () => {
    for (const verb of ['add', 'list', 'show', 'remove']) {
      const { code, out } = await command({ home }, ['checklist', verb, '--help']);
      deepEqual([code, out.startsWith(`Usage: listen-first checklist ${verb}`)], [0, true]);
    }
  });
  it('can be listed and shown where there is no store yet', async () => {
    const fresh = makeFolder();
    const { code, out } = await command({ home: fresh }, ['checklist', 'list']);
    deepEqual([code, out.split('\n').length], [0, 7]);
    deepEqual((await command({ home: fresh }, ['checklist', 'show', 'angry'])).code, 0);
    writeFileSync(join(fresh, 'visit.json'), written);
    deepEqual((await command({ home: fresh }, ['checklist', 'add', 'visit.json'])).out, 'visit\n');
  });
});
