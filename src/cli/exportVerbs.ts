import { type Command, Option } from 'commander';
import { type Attach, idOf } from './attach.ts';

export function addExportVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('export')
      .description('write conversations, or what is kept about a person, to a file that can be handed on')
      .addOption(
        new Option('--format <word>', 'the kind of file; json with --person')
          .choices(['md', 'json'])
          .default('md'),
      )
      .requiredOption('--out <file>', 'the file to make; - writes to standard output')
      .option('--force', 'replace a file that is there')
      .option('--customer <id>', 'only conversations with this customer', idOf('customer'))
      .option('--conversation <id>', 'only this conversation', idOf('conversation'))
      .option('--from <day>', 'only from this day on')
      .option('--to <day>', 'only up to this day')
      .option('--audience <word>', 'who reads it: customer, engineer, lead or archive', 'engineer')
      .option('--person <name>', 'everything on one person instead, from all stores, for themselves to read')
      .option('--mine', 'with --person: also notes that are only yours'),
    async () => (await import('./verbs/export.ts')).exportFile,
  );
}
