import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import { type Folded, valuesOf } from '../../../src/domain/log/folded.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { inspectStore } from '../../../src/storage/inspect.ts';
import { homeAt } from '../../../src/storage/location.ts';
import { encodeLine, seal } from '../../../src/storage/log/line.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { rebuildDerived } from '../../../src/storage/views/rebuild.ts';
import { operation } from '../../support/operations.ts';
import {
  filesIn,
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

const said = (number: number, parts: Partial<Operation> = {}) =>
  operation(number, { k: `e${number}`, f: { text: `text ${number}` }, ...parts });
const line = (number: number, parts: Partial<Operation> = {}) => encodeLine(said(number, parts));
/** What somebody else's program would seal as a line. */
const sealedAs = (text: string) => `\n${seal(text)}\n`;
const raw = (number: number) => JSON.stringify(said(number));

describe('a segment that somebody else changed', () => {
  const folder = temporaryFolders();

  interface Case {
    readonly bytes: string | Buffer;
    readonly ids: readonly string[];
    /** What the doctor names, where that matters. */
    readonly kinds?: readonly string[];
  }

  const cases: Readonly<Record<string, Case>> = {
    'a merge left its marks': {
      bytes: `<<<<<<< HEAD${line(1)}=======${line(2)}>>>>>>> theirs\n`,
      ids: ['e1', 'e2'],
      kinds: ['foreign line', 'foreign line', 'foreign line'],
    },
    'an editor put a mark of its encoding before the first line': {
      bytes: `\ufeff${seal(raw(1))}\n${line(2)}`,
      ids: ['e1', 'e2'],
      kinds: [],
    },
    'an editor put a mark of its encoding before an empty line': {
      bytes: `\ufeff${line(1)}`,
      ids: ['e1'],
      kinds: ['foreign line'],
    },
    'a checkout turned all line ends': {
      bytes: `${line(1)}${line(2)}`.replaceAll('\n', '\r\n'),
      ids: ['e1', 'e2'],
      kinds: [],
    },
    'an editor took the last line break': {
      bytes: `${line(1)}${line(2)}`.trimEnd(),
      ids: ['e1'],
      kinds: ['unfinished line'],
    },
    'an editor took the empty lines between': {
      bytes: `${line(1)}${line(2)}`.replaceAll('\n\n', '\n'),
      ids: ['e1', 'e2'],
      kinds: [],
    },
    'an editor made the lines pretty': {
      bytes: `${JSON.stringify(JSON.parse(line(1)), undefined, 2)}\n${line(2)}`,
      ids: ['e2'],
    },
    'a crash left a hole of zeroes': {
      bytes: Buffer.concat([Buffer.from(line(1)), Buffer.alloc(4096), Buffer.from(line(2))]),
      ids: ['e1', 'e2'],
      kinds: ['foreign line'],
    },
    'bytes within a text are no text': {
      bytes: Buffer.concat([
        Buffer.from(line(1).slice(0, line(1).indexOf('text 1'))),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(line(1).slice(line(1).indexOf('text 1'))),
        Buffer.from(line(2)),
      ]),
      ids: ['e2'],
      kinds: ['damaged line'],
    },
    'another program sealed a key twice': {
      bytes: sealedAs(raw(1).replace('"k":"e1"', '"k":"other","k":"e1"')) + line(2),
      ids: ['e1', 'e2'],
      kinds: [],
    },
    'another program named an entity __proto__': {
      bytes: sealedAs(raw(1).replace('"k":"e1"', '"k":"__proto__"')) + line(2),
      ids: ['e2'],
      kinds: ['damaged line'],
    },
    'another program named a place __proto__': {
      bytes: sealedAs(raw(1).replace('conversation/call', 'conversation/__proto__')) + line(2),
      ids: ['e2'],
      kinds: ['damaged line'],
    },
    'another program wrote under __proto__ of the line': {
      bytes: sealedAs(raw(1).replace('{', '{"__proto__":{"x":1,"b":{}},')) + line(2),
      ids: ['e1', 'e2'],
      kinds: [],
    },
    'a newer version wrote': {
      bytes: sealedAs('{"v":7,"what":"is this"}') + line(1),
      ids: ['e1'],
      kinds: ['newer line'],
    },
    'somebody wrote a letter': {
      bytes: `Dear log,\n${line(1)}yours\n`,
      ids: ['e1'],
      kinds: ['foreign line', 'foreign line'],
    },
  };

  async function shown(at: string): Promise<string[]> {
    const store = await openWindow(at);
    const entities = await store.entities('conversation/call');
    await store.flush();
    return entities.filter(one => one.entity === 'entry').map(one => one.id);
  }

  for (const [how, { bytes, ids, kinds }] of Object.entries(cases)) {
    it(`shows what is whole, names the rest and keeps its bytes: ${how}`, async () => {
      const at = folder();
      await (await openWindow(at)).write({
        c: 'customer/acme',
        e: 'customer',
        k: 'acme',
        f: { name: 'Acme' },
      });
      const file = join(at, 'log/other/00001.jsonl');
      mkdirSync(join(at, 'log/other'));
      writeFileSync(file, bytes);
      deepEqual([await shown(at), await shown(at)], [ids, ids]);
      await addToInbox(portsOf(await openWindow(at)), { text: 'hm' });
      await rebuildDerived({ store: at, files: [] }, () => startOfDay);
      deepEqual(await shown(at), ids);
      deepEqual(readFileSync(file), Buffer.from(bytes));
      const { findings } = await inspectStore(homeAt(at));
      deepEqual(
        findings.map(one => one.kind),
        kinds ?? findings.map(one => one.kind),
      );
      deepEqual(
        findings.every(one => one.file === 'log/other/00001.jsonl'),
        true,
      );
    });
  }
});

describe('names that every object has', () => {
  const folder = temporaryFolders();
  const names = ['constructor', 'hasownproperty', 'tostring', 'prototype'];
  const fields = { ['__proto__']: 'a', constructor: 'b', toString: 'c', hasOwnProperty: 'd', valueOf: 'e' };

  async function look(at: string) {
    const store = await openWindow(at);
    const listing = await store.listing();
    const entities = await store.entities('conversation/constructor');
    await store.flush();
    return {
      customers: listing.customers.map(one => one.id),
      conversations: new Map(listing.conversations.map(row => [row.id, row.entries])),
      entities,
    };
  }

  it('may be those of customers, conversations, entries and fields, in the log, the index and the views', async () => {
    const at = folder();
    const store = await openWindow(at, { limits: { ...usualLimits, segment: 700 } });
    const ports = portsOf(store);
    for (const id of names) {
      await addCustomer(ports, { id, name: id });
      await startConversation(ports, { customer: id, id });
      for (const entry of names)
        await addEntry(ports, { conversation: id, id: `${entry}-${id}`, text: 'x'.repeat(5000) });
    }
    const id = 'constructor-constructor';
    const own = Object.fromEntries(Object.entries(fields));
    Object.defineProperty(own, '__proto__', { value: 'a', enumerable: true });
    await store.write(edit((await store.entity('conversation/constructor', 'entry', id)) as Folded, own));
    deepEqual(await store.flush(), []);
    const read = await look(at);
    deepEqual([read.customers, read.conversations], [[...names].sort(), new Map(names.map(one => [one, 4]))]);
    const entity = read.entities.find(one => one.id === id) as Folded;
    const values = Object.entries(valuesOf(entity)).filter(([name]) => Object.hasOwn(own, name));
    deepEqual(new Map(values), new Map(Object.entries(own)));
    await rebuildDerived({ store: at, files: [] }, () => startOfDay);
    deepEqual(await look(at), read);
  });
});

describe('small files that somebody else changed', () => {
  const folder = temporaryFolders();

  const damages: Readonly<Record<string, (text: string) => string>> = {
    'has the marks of a merge': text => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`,
    'has a mark of its encoding': text => `\ufeff${text}`,
    'was cut off': text => text.slice(0, 20),
    'is empty': () => '',
    'is made of zeroes': text => '\0'.repeat(text.length),
    'is a list': () => '[]',
  };
  const fine: Readonly<Record<string, (text: string) => string>> = {
    'has other line ends': text => text.replaceAll('\n', '\r\n'),
    'names a key twice': text => text.replace('{', '{"format":7,"device":"other",'),
    'holds __proto__': text => text.replace('{', '{"__proto__":{"minReader":9,"device":"nul"},'),
    'holds more than this version knows': text => text.replace('{', '{"more":{"x":[1]},'),
  };

  async function kept(at: string) {
    const store = await openWindow(at);
    await addToInbox(portsOf(store), { id: 'first', text: 'hm' });
    return store;
  }

  async function check(name: string, change: (text: string) => string, expected: Record<string, string>) {
    const at = folder();
    await kept(at);
    const file = join(at, name);
    const changed = change(readFileSync(file, 'utf8'));
    writeFileSync(file, changed);
    const works = {
      list: async () => (await openWindow(at)).listing(),
      add: async () =>
        addEntry(portsOf(await openWindow(at)), { conversation: 'inbox', id: 'second', text: 'hm' }),
    };
    const found: Record<string, string> = {};
    for (const [what, work] of Object.entries(works)) found[what] = await problemOf(work());
    deepEqual(found, expected);
    deepEqual(readFileSync(file, 'utf8'), changed);
  }

  for (const [how, change] of Object.entries(damages)) {
    it(`stop everything where store.json ${how}, and stay as they are`, () =>
      check('store.json', change, { list: 'unreadable file', add: 'unreadable file' }));
    it(`stop adding where device.json ${how}, and stay as they are`, () =>
      check('local/device.json', change, { list: 'none', add: 'unreadable file' }));
  }
  for (const [how, change] of Object.entries(fine))
    for (const name of ['store.json', 'local/device.json'])
      it(`change nothing where ${name} ${how}`, () => check(name, change, { list: 'none', add: 'none' }));

  it('beside ours are left alone and named', async () => {
    const at = folder();
    const store = await kept(at);
    const strange = ['.DS_Store', 'log/Thumbs.db', 'view/README', 'index.json.orig', 'log/00001.jsonl'];
    mkdirSync(join(at, 'view'), { recursive: true });
    for (const name of strange) writeFileSync(join(at, name), 'theirs');
    await addEntry(portsOf(store), { conversation: 'inbox', id: 'second', text: 'hm' });
    deepEqual(await store.flush(), []);
    await rebuildDerived({ store: at, files: [] }, () => startOfDay);
    const { findings } = await inspectStore(homeAt(at));
    deepEqual(
      findings.map(one => [one.kind, one.file]),
      [...strange].sort().map(name => ['foreign file', name]),
    );
    deepEqual(
      strange.filter(name => readFileSync(join(at, name), 'utf8') !== 'theirs'),
      [],
    );
    deepEqual(
      filesIn(at).filter(name => name.startsWith('quarantine')),
      [],
    );
  });
});
