import { deepEqual } from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import { type Folded, valuesOf } from '../../../src/domain/log/folded.ts';
import { openStore } from '../../../src/storage/openStore.ts';
import {
  filesIn,
  logLines,
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  storeOptions,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

async function startCall(folder: string) {
  const store = await openWindow(folder);
  const ports = portsOf(store);
  const { id: customer } = await addCustomer(ports, { name: 'Acme' });
  await startConversation(ports, { customer, id: 'call' });
  return { store, ports };
}

describe('two windows on one store', () => {
  const folder = temporaryFolders();
  const textsIn = async (store: Awaited<ReturnType<typeof openWindow>>) =>
    (await store.entities('conversation/call'))
      .filter(one => one.entity === 'entry')
      .map(one => valuesOf(one)['text']);

  it('see each other’s entries after a refresh', async () => {
    const at = folder();
    const { store: left, ports } = await startCall(at);
    const right = await openWindow(at);
    await addEntry(ports, { conversation: 'call', text: 'from the left' });
    await addEntry(portsOf(right), { conversation: 'call', text: 'from the right' });
    deepEqual(await left.refresh(), true);
    await right.refresh();
    const expected = new Set(['from the left', 'from the right']);
    deepEqual([new Set(await textsIn(left)), new Set(await textsIn(right))], [expected, expected]);
    deepEqual((await left.listing()).conversations[0]?.entries, 2);
    deepEqual([await left.refresh(), await right.refresh()], [false, false]);
  });

  it('write as one device', async () => {
    const at = folder();
    const { ports } = await startCall(at);
    await addEntry(portsOf(await openWindow(at, { author: 'bob' })), { conversation: 'call', text: 'hm' });
    await addEntry(ports, { conversation: 'call', text: 'hm' });
    deepEqual(new Set(logLines(at).map(line => (JSON.parse(line) as { d: string }).d)).size, 1);
  });

  it('keep both values of a field that both changed, and the later one shows', async () => {
    const at = folder();
    const { store: left, ports } = await startCall(at);
    await addEntry(ports, { conversation: 'call', id: 'note', text: 'first' });
    const right = await openWindow(at, { now: tickingClock(startOfDay + 60_000) });
    const seen = async (store: typeof left) =>
      (await store.entity('conversation/call', 'entry', 'note')) as Folded;
    const [inLeft, inRight] = [await seen(left), await seen(right)];
    await left.write(edit(inLeft, { text: 'left' }));
    await right.write(edit(inRight, { text: 'right' }));
    await left.refresh();
    const folded = await seen(left);
    deepEqual([folded.fields['text']?.value, folded.fields['text']?.heads.length], ['right', 2]);
  });

  it('lose nothing and double nothing when both write at once', async () => {
    const at = folder();
    const { ports } = await startCall(at);
    const windows = [ports, portsOf(await openWindow(at)), portsOf(await openWindow(at))];
    const ids = await Promise.all(
      Array.from({ length: 60 }, (_, number) =>
        addEntry(windows[number % 3] as typeof ports, {
          conversation: 'call',
          id: `n${number}`,
          text: 'x'.repeat(3000),
        }),
      ),
    );
    const fresh = await openWindow(at);
    const entries = (await fresh.entities('conversation/call')).filter(one => one.entity === 'entry');
    deepEqual(
      entries.map(one => [one.id, one.versions]),
      ids.sort().map(id => [id, 1]),
    );
  });
});

describe('a kept view', () => {
  const folder = temporaryFolders();

  async function keptView(at: string) {
    const { store, ports } = await startCall(at);
    await addEntry(ports, { conversation: 'call', id: 'first', text: 'hm' });
    deepEqual(await store.flush(), []);
    return { ports, view: join(at, filesIn(at).find(name => name.startsWith('view')) as string) };
  }
  const idsOf = async (at: string) =>
    (await (await openWindow(at)).entities('conversation/call'))
      .filter(one => one.entity === 'entry')
      .map(one => one.id);

  it('holds what the log says, for its owner alone, and no temporary file stays', async () => {
    const at = folder();
    const { view } = await keptView(at);
    const { container, entities } = JSON.parse(readFileSync(view, 'utf8')) as {
      container: string;
      entities: Folded[];
    };
    deepEqual(
      [container, entities.map(one => one.id), statSync(view).mode & 0o777],
      ['conversation/call', ['call', 'first'], 0o600],
    );
    deepEqual(
      filesIn(at).filter(name => name.includes('tmp')),
      [],
    );
  });

  it('is what a new window reads: the log is not read again', async () => {
    const at = folder();
    const { view } = await keptView(at);
    const bytes = readFileSync(view);
    deepEqual(await idsOf(at), ['first']);
    deepEqual(readFileSync(view), bytes);
  });

  it('is not believed when the log is longer', async () => {
    const at = folder();
    const { ports } = await keptView(at);
    await addEntry(ports, { conversation: 'call', id: 'second', text: 'hm' });
    deepEqual(await idsOf(at), ['first', 'second']);
  });

  it('is not believed when it is an older one that was put back', async () => {
    const at = folder();
    const { ports, view } = await keptView(at);
    const old = readFileSync(view);
    await addEntry(ports, { conversation: 'call', id: 'second', text: 'hm' });
    await (ports.store as Awaited<ReturnType<typeof openWindow>>).flush();
    writeFileSync(view, old);
    deepEqual(await idsOf(at), ['first', 'second']);
  });

  it('may be deleted at any time', async () => {
    const at = folder();
    await keptView(at);
    rmSync(join(at, 'view'), { recursive: true });
    deepEqual(await idsOf(at), ['first']);
  });
});

describe('opening a store', () => {
  const folder = temporaryFolders();

  it('needs one to be there', async () => {
    deepEqual(await problemOf(openStore(storeOptions(folder()))), 'not found');
  });
  it('keeps the header of the one that is there', async () => {
    const at = folder();
    const { header } = await openWindow(at);
    deepEqual((await openWindow(at)).header, header);
    deepEqual(Object.keys(header), ['format', 'storeId', 'minReader']);
  });
  it('makes folders that only their owner may enter', async () => {
    const at = join(folder(), 'deep', 'store');
    const store = await openWindow(at);
    await store.write({ c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'Acme' } });
    const modes = ['', 'log', 'local', '..'].map(name => statSync(join(at, name)).mode & 0o777);
    deepEqual(modes, [0o700, 0o700, 0o700, 0o700]);
  });
  it('refuses a damaged header and leaves it as it is', async () => {
    for (const text of ['', '[]', '{"format":0}', 'null', '\0\0']) {
      const at = folder();
      writeFileSync(join(at, 'store.json'), text);
      deepEqual(await problemOf(openWindow(at)), 'unreadable file');
      deepEqual(readFileSync(join(at, 'store.json'), 'utf8'), text);
    }
  });

  it('reads a store of a newer version and does not write to it (rule 12)', async () => {
    const at = folder();
    await startCall(at);
    writeFileSync(
      join(at, 'store.json'),
      JSON.stringify({ format: 2, storeId: 'x', minReader: 2, more: true }),
    );
    const store = await openWindow(at);
    const before = logLines(at);
    deepEqual(
      (await store.listing()).conversations.map(row => row.id),
      ['call'],
    );
    deepEqual(await problemOf(addEntry(portsOf(store), { conversation: 'call', text: 'hm' })), 'newer store');
    deepEqual(logLines(at), before);
  });
});
