import type { Command } from 'commander';
import { type Attach, idOf, withCommonOptions } from './attach.ts';

export function addStoreVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('init')
      .description('make a store; one that is there stays as it is')
      .option('--name <name>', 'make it beside your private store, for everybody who may read that store')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/init.ts')).init,
  );
  attach(
    program
      .command('doctor')
      .description('check every line and file of every store')
      .option('--strict', 'exit with 1 when there are findings')
      .option('--repair', 'make index and damaged views again from the log; the log itself is never touched')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/doctor.ts')).doctor,
  );
  addStoreGroup(
    withCommonOptions(program.command('store')).description('stores: who may read what was said'),
    attach,
  );
}

function addStoreGroup(store: Command, attach: Attach): void {
  attach(
    store
      .command('list')
      .description('list your stores, with what they hold and their last backup')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/storeList.ts')).storeList,
  );
  attach(
    store
      .command('accept')
      .description('read and write the .listen-first folder of a repository from now on')
      .argument('<folder>', 'the repository')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/storeAccept.ts')).storeAccept,
  );
  attach(
    store
      .command('forget')
      .description('leave the .listen-first folder of a repository alone from now on; nothing in it changes')
      .argument('<folder>', 'the repository')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/storeAccept.ts')).storeForget,
  );
  attach(
    store
      .command('move')
      .description('let a customer live in another store, with every conversation; what is only yours stays')
      .requiredOption('--customer <id>', 'who moves', idOf('customer'))
      .requiredOption('--to <name>', 'the name of the store; see: listen-first store list')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/storeMove.ts')).storeMove,
  );
}
