import { deepEqual, ok } from 'node:assert/strict';
import { requireCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { editCustomer } from '../../../src/actions/customers/editCustomer.ts';
import type { ProfileChange } from '../../../src/actions/customers/profileWords.ts';
import type { Day } from '../../../src/domain/day.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { emptyStore, fieldsInLog, startedTalk } from '../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const holidays = [{ day: '2026-11-26' as Day, name: 'Thanksgiving' }];

describe('noting down what we know of a customer', () => {
  const folder = temporaryFolders();

  /** What is known after these changes, beside id and name. */
  async function check(changes: readonly ProfileChange[], expected: Readonly<Record<string, unknown>>) {
    const { ports } = await startedTalk(folder());
    for (const fields of changes) await editCustomer(ports, { customer: 'acme', fields });
    deepEqual(await requireCustomer(ports, 'acme'), { id: 'acme', name: 'Acme', ...expected });
  }

  it('keeps every field', () =>
    check(
      [
        {
          name: ' Acme ',
          workingDays: 'sun-thu',
          holidays,
          timeZone: 'Europe/Berlin',
          language: 'de',
          notes: ' Likes calls at ten ',
          kind: 'recurring',
          cadence: { days: 14 },
          term: { term: ' order ', meaning: ' what they call a job ' },
        },
      ],
      {
        workingDays: [1, 2, 3, 4, 7],
        holidays,
        timeZone: 'Europe/Berlin',
        language: 'de',
        notes: 'Likes calls at ten',
        kind: 'recurring',
        cadence: { days: 14 },
        glossary: [{ term: 'order', meaning: 'what they call a job' }],
      },
    ));
  it('leaves alone what is not named', () =>
    check([{ workingDays: [1, 2, 3] }, { language: 'en' }], { workingDays: [1, 2, 3], language: 'en' }));
  it('takes another name', () => check([{ name: 'Nordwind' }], { name: 'Nordwind' }));
  it('takes away what is empty', async () => {
    const full: ProfileChange = {
      workingDays: 'mon-thu',
      holidays,
      timeZone: 'UTC',
      language: 'en',
      notes: 'x',
      kind: 'new',
      cadence: { days: 7 },
    };
    const none: ProfileChange = {
      workingDays: null,
      holidays: null,
      timeZone: null,
      language: null,
      notes: null,
      kind: null,
      cadence: null,
    };
    const empty: ProfileChange = {
      workingDays: ' ',
      holidays: [],
      timeZone: '',
      language: '',
      notes: ' ',
      kind: '',
      cadence: null,
    };
    await check([full, none], {});
    await check([full, empty], {});
  });
  it('puts new holidays in the place of the earlier ones', () => {
    const next = [{ day: '2027-01-01' as Day, name: 'New Year' }];
    return check([{ holidays }, { holidays: next }], { holidays: next });
  });
  it('writes zones and languages as everybody does', () =>
    check([{ timeZone: ' america/new_york ', language: 'PT-br' }], {
      timeZone: 'America/New_York',
      language: 'pt-BR',
    }));

  describe('in the glossary', () => {
    const terms = (...all: readonly (readonly [string, string])[]) =>
      all.map(([term, meaning]) => ({ term: { term, meaning } }));

    it('adds terms, and gives a known one another meaning', () =>
      check(terms(['order', 'job'], ['batch', 'import'], ['ORDER', 'print job']), {
        glossary: [
          { term: 'batch', meaning: 'import' },
          { term: 'ORDER', meaning: 'print job' },
        ],
      }));
    it('takes a term away without a meaning, and none that is not there', () =>
      check(terms(['order', 'job'], ['batch', 'import'], ['Order', ' '], ['other', '']), {
        glossary: [{ term: 'batch', meaning: 'import' }],
      }));
    it('keeps what two people wrote down at once', async () => {
      const at = folder();
      const { ports } = await startedTalk(at);
      const other = portsOf(await openWindow(at, { author: 'bob' }));
      const record = (await ports.store.entity('customer/acme', 'customer', 'acme')) as Folded;
      await editCustomer(ports, { customer: 'acme', fields: { term: { term: 'order', meaning: 'job' } } });
      await editCustomer(other, { customer: 'acme', fields: { term: { term: 'batch', meaning: 'import' } } });
      ok(!Object.keys(record.fields).some(name => name.startsWith('term.')));
      const names = fieldsInLog(at).flatMap(fields =>
        Object.keys(fields).filter(name => name.startsWith('term.')),
      );
      deepEqual([names.length, new Set(names).size], [2, 2]);
      const [customer] = (await (await openWindow(at)).listing()).customers;
      deepEqual(
        customer?.glossary?.map(one => one.term),
        ['batch', 'order'],
      );
    });
  });

  it('writes nothing where it was known already', async () => {
    const { ports, lines } = await startedTalk(folder());
    const fields: ProfileChange = {
      workingDays: 'mon-fri',
      holidays,
      term: { term: 'order', meaning: 'job' },
    };
    ok(await editCustomer(ports, { customer: 'acme', fields }));
    const before = lines();
    deepEqual(await editCustomer(ports, { customer: 'acme', fields }), undefined);
    deepEqual(
      await editCustomer(ports, { customer: 'acme', fields: { name: 'Acme', language: '' } }),
      undefined,
    );
    deepEqual(await editCustomer(ports, { customer: 'acme', fields: {} }), undefined);
    deepEqual(lines(), before);
  });
  it('is one line of the log with only what changed', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await editCustomer(ports, { customer: 'acme', fields: { language: 'de', timeZone: 'UTC' } });
    await editCustomer(ports, { customer: 'acme', fields: { language: 'en', timeZone: 'UTC' } });
    deepEqual(fieldsInLog(at).slice(-2), [{ language: 'de', timeZone: 'UTC' }, { language: 'en' }]);
  });

  async function refuses(fields: ProfileChange, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual(
      [await problemOf(editCustomer(ports, { customer: 'acme', fields })), lines()],
      [expected, before],
    );
  }

  it('refuses what nobody could use, and writes none of it', async () => {
    const wrong: readonly ProfileChange[] = [
      { name: ' ' },
      { workingDays: 'every day' },
      { workingDays: [0] },
      { workingDays: [1.5] },
      { holidays: [{ day: '2026-02-31' as Day, name: '' }] },
      { holidays: Array.from({ length: 1001 }, () => ({ day: '2026-11-26' as Day, name: '' })) },
      { timeZone: 'Mars/Olympus' },
      { timeZone: '+01:00' },
      { language: 'English' },
      { language: 'de_DE_' },
      { language: '<b>' },
      { kind: 'friend' },
      { cadence: { days: 0 } },
      { cadence: { days: 1.5 } },
      { cadence: { days: 367 } },
      { term: { term: '', meaning: 'x' } },
      { term: { term: 'x'.repeat(201), meaning: 'x' } },
      { term: { term: 'x', meaning: 'x'.repeat(1001) } },
    ];
    for (const fields of wrong) await refuses({ notes: 'kept?', ...fields }, 'bad input');
    await refuses({ notes: 'x'.repeat(10_001) }, 'too long');
  });
  it('needs a customer who is known', async () => {
    const { ports } = await emptyStore(folder());
    for (const customer of ['acme', '', '../up', 'constructor'])
      deepEqual(await problemOf(editCustomer(ports, { customer, fields: { notes: 'x' } })), 'not found');
  });
  it('does not edit one that was deleted', async () => {
    const { ports, store } = await startedTalk(folder());
    await store.write(removal((await store.entity('customer/acme', 'customer', 'acme')) as Folded));
    deepEqual(
      await problemOf(editCustomer(ports, { customer: 'acme', fields: { notes: 'x' } })),
      'not found',
    );
  });
});
