import { deepEqual, rejects } from 'node:assert/strict';
import { latest } from '../../../../../src/host/pane/entries/latest.ts';

/** A run that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  let begun = 0;
  const run = () => {
    begun += 1;
    return new Promise<void>(resolve => ends.push(resolve));
  };
  const turn = () => new Promise<void>(resolve => setImmediate(resolve));
  const end = async () => {
    ends.shift()?.();
    await turn();
  };
  return { run, end, turn, begun: () => begun };
}

describe('many calls of what shows the newest', () => {
  it('are one run while none has begun', async () => {
    const { run, end, turn, begun } = held();
    const { ask } = latest(run);
    const all = [ask(), ask(), ask()];
    await turn();
    await end();
    await Promise.all(all);
    deepEqual(begun(), 1);
  });
  it('are one more run while one is going on, which began before they came', async () => {
    const { run, end, turn, begun } = held();
    const { ask } = latest(run);
    const done: string[] = [];
    void ask().then(() => done.push('first'));
    await turn();
    const later = [ask(), ask()].map(one => one.then(() => done.push('later')));
    await end();
    deepEqual([begun(), done], [2, ['first']]);
    await end();
    await Promise.all(later);
    deepEqual([begun(), done], [2, ['first', 'later', 'later']]);
  });
  it('are settled when nothing runs or waits any more', async () => {
    const { run, end, turn } = held();
    const { ask, settled } = latest(run);
    await settled();
    let isSettled = false;
    void ask();
    await turn();
    void ask();
    void settled().then(() => {
      isSettled = true;
    });
    await end();
    deepEqual(isSettled, false);
    await end();
    deepEqual(isSettled, true);
  });
  it('go on after one that failed, which tells only who asked for it', async () => {
    let times = 0;
    const { ask, settled } = latest(async () => {
      times += 1;
      if (times === 1) throw new Error('no page');
    });
    await rejects(ask(), { message: 'no page' });
    await settled();
    await ask();
    deepEqual(times, 2);
  });
});
