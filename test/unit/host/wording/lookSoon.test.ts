import { deepEqual } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { lookSoon } from '../../../../src/host/wording/lookSoon.ts';

const named = (name: string) => ({ uri: { toString: () => name }, name });
type Document = ReturnType<typeof named>;

describe('documents that change', () => {
  /** Everything that is waited for was looked at before the last one. */
  async function lookedAt(change: (soon: ReturnType<typeof lookSoon<Document>>) => void): Promise<string[]> {
    const seen: string[] = [];
    const soon = lookSoon((one: Document) => seen.push(one.name), 1);
    change(soon);
    const last = named('last');
    soon.ask(last);
    while (!seen.includes('last')) await wait(1);
    soon.dispose();
    return seen.filter(one => one !== 'last');
  }

  it('are each looked at, also where one changes before the other rests', async () =>
    deepEqual(
      await lookedAt(soon => {
        soon.ask(named('first'));
        soon.ask(named('second'));
      }),
      ['first', 'second'],
    ));
  it('are looked at once, however often they changed meanwhile', async () =>
    deepEqual(
      await lookedAt(soon => {
        for (let at = 0; at < 3; at += 1) soon.ask(named('first'));
      }),
      ['first'],
    ));
  it('are looked at again when they change again', async () => {
    const seen: string[] = [];
    const soon = lookSoon((one: Document) => seen.push(one.name), 1);
    for (const count of [1, 2]) {
      soon.ask(named('first'));
      while (seen.length < count) await wait(1);
    }
    deepEqual(seen, ['first', 'first']);
    soon.dispose();
  });
  it('are left alone once they are closed', async () =>
    deepEqual(
      await lookedAt(soon => {
        soon.ask(named('first'));
        soon.ask(named('second'));
        soon.forget(named('first'));
      }),
      ['second'],
    ));
  it('are left alone once the window ends', async () => {
    const seen: string[] = [];
    const soon = lookSoon((one: Document) => seen.push(one.name), 1);
    soon.ask(named('first'));
    soon.dispose();
    await wait(20);
    deepEqual(seen, []);
  });
});
