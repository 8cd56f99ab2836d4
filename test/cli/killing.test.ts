import { deepEqual, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { tries } from '../support/counts.ts';
import { temporaryFolders } from '../support/temporaryStore.ts';
import { killWriters, type Plan } from './killing.ts';
import { jsonLines, listenFirst } from './terminal.ts';

interface Report {
  readonly problems: readonly { readonly severity: string; readonly what: string }[];
}

describe('eight writers of one store, some of them killed', function () {
  this.timeout(600_000);
  const makeFolder = temporaryFolders();
  const conversations = ['c1', 'c2', 'c3'];

  async function prepared(): Promise<string> {
    const store = join(makeFolder(), 'store');
    await listenFirst(['init', '--store', store]);
    await listenFirst(['customer', 'add', '--id', 'acme', '--name', 'Acme', '--store', store]);
    for (const id of conversations) {
      await listenFirst(['conversation', 'start', '--customer', 'acme', '--id', id, '--store', store]);
    }
    return store;
  }

  async function check(how: 'oneByOne' | 'piped', plan: Pick<Plan, 'notes' | 'killOneIn' | 'seed'>) {
    const store = await prepared();
    const { sent, acknowledged, killed } = await killWriters(
      { ...plan, store, conversations, writers: 8 },
      how,
    );
    const list = await listenFirst(['note', 'list', '--jsonl', '--store', store]);
    const listed = jsonLines(list.out).map(one => String(one['id']));
    const lost = acknowledged.filter(id => !listed.includes(id));
    const double = listed.filter((id, at) => listed.indexOf(id) !== at);
    const strange = listed.filter(id => !sent.includes(id));
    deepEqual({ code: list.code, lost, double, strange }, { code: 0, lost: [], double: [], strange: [] });
    ok(
      killed > 0 && acknowledged.length >= sent.length / 2,
      `${acknowledged.length} of ${sent.length}: proves nothing`,
    );
    const { problems } = JSON.parse(
      (await listenFirst(['doctor', '--json', '--store', store])).out,
    ) as Report;
    const cutOff = problems.filter(one => one.what === 'a line of the log is cut off');
    const others = problems.filter(one => !cutOff.includes(one) && one.severity !== 'notice');
    deepEqual(others, []);
    ok(cutOff.length <= killed, `${cutOff.length} lines are cut off, ${killed} writers were killed`);
  }

  for (const seed of tries(1, 3) === 3 ? [1, 2, 3] : [1]) {
    it(`lose and double no note that goes through a pipe (seed ${seed})`, () =>
      check('piped', { notes: tries(10, 200), killOneIn: 10, seed }));
    it(`lose and double no note of a process of its own (seed ${seed})`, () =>
      check('oneByOne', { notes: tries(2, 25), killOneIn: 4, seed }));
  }
});
