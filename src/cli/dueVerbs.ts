import { type Command, Option } from 'commander';
import { type Attach, idOf } from './attach.ts';

export function addDueVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('due')
      .description('list what is due, by overdue, soon (within 7 days), later and without a date')
      .option('--customer <id>', 'only with this customer', idOf('customer'))
      .addOption(
        new Option('--fail-on <word>', 'end with 1 when something is like that').choices(['overdue']),
      )
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/due.ts')).due,
  );
}
