import type { Command } from 'commander';
import { type Attach, idOf, withCommonOptions } from './attach.ts';

const withSafety = (command: Command) =>
  command
    .option('--yes', 'really purge; without it you only see what would go')
    .option('--dry-run', 'only show what would go, also with --yes')
    .option('--json', 'answer as JSON');

const load = async () => (await import('./verbs/purge.ts')).purge;

export function addPurgeVerbs(program: Command, attach: Attach): void {
  const purge = withCommonOptions(program.command('purge')).description(
    'take something out of every store for good, its history and the backups included',
  );
  attach(
    withSafety(purge.command('entry').alias('note'))
      .description('purge one note')
      .argument('<entry>', 'its id', idOf('note'))
      .requiredOption('--conversation <id>', 'where it belongs', idOf('conversation')),
    load,
  );
  attach(
    withSafety(purge.command('conversation'))
      .description('purge a conversation with everything in it')
      .argument('<conversation>', 'its id', idOf('conversation')),
    load,
  );
  attach(
    withSafety(purge.command('customer'))
      .description('purge a customer with every conversation')
      .argument('<customer>', 'its id', idOf('customer')),
    load,
  );
  attach(
    withSafety(purge.command('person'))
      .description('purge what a person said, and their name where it stands by itself')
      .argument('<person>', 'the name as it was noted down')
      .option('--mentions', 'also what others said that names them'),
    load,
  );
}
