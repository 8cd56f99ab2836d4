import { type Command, Option } from 'commander';
import { type Attach, idOf } from './attach.ts';

export function addStoreVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('init')
      .description('make a store; one that is there stays as it is')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/init.ts')).init,
  );
  attach(
    program
      .command('export')
      .description('write conversations to a file that can be handed on')
      .addOption(new Option('--format <word>', 'the kind of file').choices(['md']).default('md'))
      .requiredOption('--out <file>', 'the file to make; - writes to standard output')
      .option('--force', 'replace a file that is there')
      .option('--customer <id>', 'only conversations with this customer', idOf('customer'))
      .option('--conversation <id>', 'only this conversation', idOf('conversation'))
      .option('--from <day>', 'only from this day on')
      .option('--to <day>', 'only up to this day')
      .option('--audience <word>', 'who reads it: customer, engineer, lead or archive', 'engineer'),
    async () => (await import('./verbs/exportMarkdown.ts')).exportMarkdown,
  );
  attach(
    program
      .command('doctor')
      .description('check every line and file of the store')
      .option('--strict', 'exit with 1 when there are findings')
      .option('--repair', 'make index and damaged views again from the log; the log itself is never touched')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/doctor.ts')).doctor,
  );
}
