import type { Command } from 'commander';
import { type Attach, idOf } from './attach.ts';

export function addPrepareVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('prepare')
      .description(
        'show on one page what matters before you talk with a customer; only for you and your team',
      )
      .requiredOption('--customer <id>', 'with whom', idOf('customer')),
    async () => (await import('./verbs/prepare.ts')).prepareCall,
  );
  attach(
    program
      .command('handover')
      .description('write down what a colleague has to know who takes over a customer')
      .requiredOption('--customer <id>', 'whom they take over', idOf('customer'))
      .requiredOption('--out <file>', 'the file to make; - writes to standard output')
      .option('--force', 'replace a file that is there'),
    async () => (await import('./verbs/handover.ts')).handOver,
  );
}
