/** What VS Code runs in its extension host: activates the named extensions one after the other, each after a rest. */
const { writeFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

const look = 250;
const quietLooks = 5;
/** By then the other extensions have started. */
const afterOpening = 4000;
const patience = 60_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** Resolves when the host has done next to nothing for a while. */
async function rest() {
  let quiet = 0;
  for (const until = Date.now() + patience; quiet < quietLooks; ) {
    const before = performance.eventLoopUtilization();
    await pause(look);
    quiet = performance.eventLoopUtilization(before).utilization < 0.1 ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error('The extension host did not come to rest.');
  }
}

function heap() {
  for (let times = 0; times < 4; times += 1) collect();
  return process.memoryUsage().heapUsed;
}

async function rested() {
  await rest();
  const state = { heap: heap(), active: vscode.extensions.all.filter(one => one.isActive).length };
  await pause(look);
  return state;
}

async function activate(id, before) {
  const began = performance.now();
  await vscode.extensions.getExtension(id).activate();
  const time = performance.now() - began;
  const after = await rested();
  return {
    after,
    result: {
      id,
      time,
      heap: after.heap - before.heap,
      others: after.active - before.active - 1,
    },
  };
}

exports.run = async () => {
  const results = [];
  await pause(afterOpening);
  let before = await rested();
  for (const id of process.env.LISTEN_FIRST_BENCH_ORDER.split(' ')) {
    const { after, result } = await activate(id, before);
    results.push(result);
    before = after;
  }
  writeFileSync(process.env.LISTEN_FIRST_BENCH_RESULTS, JSON.stringify(results));
};
