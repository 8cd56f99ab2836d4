import { deepEqual, equal } from 'node:assert/strict';
import { join } from 'node:path';
import { labels } from '../../../src/domain/records/labels.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json } from './shell.ts';

describe('note label', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: string[]) => command({ home }, [...words, '--store', store]);
  const label = (...words: string[]) => run('note', 'label', 'one', '--conversation', 'call', ...words);
  const add = (id: string, ...words: string[]) =>
    run('note', 'add', '--conversation', 'call', '--id', id, '--text', 'CSV please', ...words);
  const noteOf = async (id: string) => {
    const { out } = await run('note', 'list', '--jsonl');
    const notes = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    return notes.find(one => one['id'] === id) ?? {};
  };

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call');
    await add('one', '--reach', 'customer');
  });

  it('answers once it is on disk, with what stands under the label', async () => {
    const { code, out, err } = await label('--label', 'request', '--asked', 'a CSV', '--json');
    const value = { asked: 'a CSV', need: '', today: '' };
    deepEqual([code, JSON.parse(out), err], [0, { id: 'one', label: 'request', value, ack: true }, '']);
    deepEqual(json(await label('--label', 'request', '--how-today', 'by hand', '--json')), {
      id: 'one',
      label: 'request',
      value: { ...value, today: 'by hand' },
      ack: true,
    });
    deepEqual((await noteOf('one'))['request'], { ...value, today: 'by hand' });
  });
  it('answers with the id alone without --json', async () =>
    deepEqual(await label('--label', 'impact', '--words', 'no invoices'), {
      code: 0,
      out: 'one\n',
      err: '',
    }));

  it('knows every label', async () => {
    const given: Readonly<Record<string, readonly string[]>> = {
      impact: ['--words', 'a'],
      option: ['--cost', 'b', '--risk', 'c', '--loses', 'd', '--state', 'rejected'],
      request: ['--asked', 'e', '--need', 'f', '--how-today', 'g'],
      risk: ['--mitigation', 'h', '--trigger', 'i'],
      compensation: ['--value', 'j', '--state', 'approved'],
      feedback: ['--about', 'k'],
      mood: ['--mood', 'pleased'],
    };
    for (const one of labels) equal((await label('--label', one, ...(given[one] ?? []))).code, 0, one);
    const note = await noteOf('one');
    deepEqual(
      labels.map(one => note[one]),
      [
        { words: 'a' },
        { cost: 'b', risk: 'c', loses: 'd', state: 'rejected' },
        { asked: 'e', need: 'f', today: 'g' },
        { mitigation: 'h', trigger: 'i' },
        { value: 'j', state: 'approved' },
        { about: 'k' },
        { mood: 'pleased' },
      ],
    );
  });
  it('makes a note with compensation the team’s', async () => {
    await label('--label', 'compensation', '--value', 'one month free');
    equal((await noteOf('one'))['reach'], 'team');
  });
  it('takes a label off', async () => {
    await label('--label', 'mood', '--mood', 'angry');
    const { code, out } = await label('--label', 'mood', '--clear', '--json');
    deepEqual([code, JSON.parse(out)], [0, { id: 'one', label: 'mood', value: null, ack: true }]);
    equal((await noteOf('one'))['mood'], undefined);
  });

  it('cannot run with what it does not know, and says what it takes', async () => {
    const check = async (ended: Promise<Ended>, ...words: string[]) => {
      const { code, out, err } = await ended;
      deepEqual([code, out], [2, '']);
      for (const word of words) equal(err.includes(word), true, `${word} in ${err}`);
    };
    await check(label('--label', 'priority'), 'impact, option, request');
    await check(label('--label', 'impact', '--cost', '7'), '--cost', '--words');
    await check(label('--label', 'request', '--mood', 'angry'), '--mood', '--asked, --need, --how-today');
    await check(label('--label', 'mood', '--mood', 'furious'), 'calm, worried, angry, pleased');
    await check(label('--label', 'mood'), 'calm, worried, angry, pleased');
    await check(label('--label', 'option', '--state', 'approved'), 'open, chosen, rejected');
    await check(label('--label', 'impact', '--clear', '--words', 'x'), '--clear');
    await check(label(), '--label');
    await check(run('note', 'label', 'two', '--conversation', 'call', '--label', 'impact'), 'two');
    await check(run('note', 'label', 'one', '--conversation', 'talk', '--label', 'impact'), 'talk');
  });
  it('shows below the note where the conversation is shown', async () => {
    await label('--label', 'impact', '--words', 'no\ninvoices');
    await add('two', '--kind', 'decision', '--decided-by', 'Maria');
    const { out } = await run('conversation', 'show', 'call');
    const timeless = out.split('\n').map(line => line.replace(/^\d\d:\d\d/, 'TIME'));
    deepEqual(timeless.slice(-5), [
      'TIME  Note [customer]: CSV please',
      '       Impact, in their words: no invoices',
      'TIME  Decision: CSV please',
      '       decided by Maria',
      '',
    ]);
  });
  it('shows in the history of the note', async () => {
    await label('--label', 'impact', '--words', 'no invoices');
    await label('--label', 'feedback');
    await label('--label', 'feedback', '--clear');
    const { out } = await run('note', 'history', 'one', '--conversation', 'call');
    deepEqual(
      out.split('\n').filter(line => /impact|feedback/i.test(line)),
      ['  Impact, in their words: no invoices', '  Feedback: set', '  Feedback: none'],
    );
  });

  describe('and a decision', () => {
    const decided = (...words: string[]) =>
      add('two', ...words, '--decided-by', 'Maria', '--alternatives', 'wait');

    it('keeps whose it was and what else was considered', async () => {
      equal((await decided('--kind', 'decision')).code, 0);
      deepEqual((await noteOf('two'))['decision'], { who: 'Maria', alternatives: 'wait' });
    });
    it('is the only note that has them', async () => {
      const { code, err } = await decided('--kind', 'note');
      deepEqual([code, err.includes('--kind decision')], [2, true]);
      deepEqual(await noteOf('two'), {});
    });
  });
});
