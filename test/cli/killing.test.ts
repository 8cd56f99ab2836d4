import { deepEqual, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tries } from '../support/counts.ts';
import { temporaryFolders } from '../support/temporaryStore.ts';
import { killWriters, type Outcome, type Plan } from './killing.ts';
import { listenFirstAt, lowdbAt, type Program } from './programs.ts';
import { listenFirst } from './terminal.ts';

interface Report {
  readonly problems: readonly { readonly severity: string; readonly what: string }[];
}

type How = 'oneByOne' | 'piped';
type Counts = Pick<Plan, 'notes' | 'killOneIn'>;

const conversations = ['c1', 'c2', 'c3'];
const counts: Readonly<Record<How, Counts>> = {
  piped: { notes: tries(10, 200), killOneIn: 10 },
  oneByOne: { notes: tries(2, 25), killOneIn: 4 },
};
const seeds = tries(1, 3) === 3 ? [1, 2, 3] : [1];

const play = (program: Program, how: How, seed: number) =>
  killWriters({ ...counts[how], program, seed, conversations, writers: 8 }, how);

/** What is wrong with the list after all writers have ended, and what was stored though nobody was told. */
function judge({ sent, acknowledged }: Outcome, listed: readonly string[]) {
  return {
    lost: acknowledged.filter(id => !listed.includes(id)),
    double: listed.filter((id, at) => listed.indexOf(id) !== at),
    strange: listed.filter(id => !sent.includes(id)),
    untold: listed.filter(id => !acknowledged.includes(id)),
  };
}

describe('eight writers of one store, some of them killed', function () {
  this.timeout(900_000);
  const makeFolder = temporaryFolders();
  let untoldOverall = 0;

  async function prepared(): Promise<string> {
    const store = join(makeFolder(), 'store');
    await listenFirst(['init', '--store', store]);
    await listenFirst(['customer', 'add', '--id', 'acme', '--name', 'Acme', '--store', store]);
    for (const id of conversations) {
      await listenFirst(['conversation', 'start', '--customer', 'acme', '--id', id, '--store', store]);
    }
    return store;
  }

  async function checkDoctor(store: string, killed: number): Promise<void> {
    const { out } = await listenFirst(['doctor', '--json', '--store', store]);
    const { problems } = JSON.parse(out) as Report;
    const cutOff = problems.filter(one => one.what === 'a line of the log is cut off');
    const others = problems.filter(one => !cutOff.includes(one) && one.severity !== 'notice');
    deepEqual(others, []);
    ok(cutOff.length <= killed, `${cutOff.length} lines are cut off, ${killed} writers were killed`);
  }

  async function check(how: How, seed: number) {
    const store = await prepared();
    const program = listenFirstAt(store);
    const outcome = await play(program, how, seed);
    const { untold, ...wrong } = judge(outcome, await program.list());
    deepEqual(wrong, { lost: [], double: [], strange: [] });
    const { sent, acknowledged, killed } = outcome;
    ok(
      killed > 0 && acknowledged.length >= sent.length / 2,
      `${acknowledged.length} of ${sent.length}: proves nothing`,
    );
    untoldOverall += untold.length;
    await checkDoctor(store, killed);
  }

  for (const seed of seeds) {
    it(`lose and double no note that goes through a pipe (seed ${seed})`, () => check('piped', seed));
    it(`lose and double no note of a process of its own (seed ${seed})`, () => check('oneByOne', seed));
  }

  it('were killed also between the disk and the answer, so that the kills prove something', () =>
    ok(untoldOverall >= 3, `only ${untoldOverall} notes were stored and not acknowledged`));
});

describe('eight writers of one file of stock lowdb, some of them killed', function () {
  this.timeout(900_000);
  const makeFolder = temporaryFolders();

  async function lostBy(how: How): Promise<number> {
    const file = join(makeFolder(), 'db.json');
    writeFileSync(file, '{"notes":[]}');
    const program = lowdbAt(file);
    const outcome = await play(program, how, 1);
    const listed = await program.list().catch(() => []);
    return judge(outcome, listed).lost.length;
  }

  it('lose notes that were acknowledged: this harness finds losses', async () =>
    ok((await lostBy('piped')) + (await lostBy('oneByOne')) > 0));
});
