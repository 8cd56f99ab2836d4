import type { Command } from 'commander';
import { type Attach, also, idOf } from './attach.ts';

export function addSearchVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('search')
      .description('find what was said; words in "double quotes" stand next to each other')
      .argument('<query>', 'words in any order; the beginning of a word is enough')
      .option('--customer <id>', 'only conversations with this customer', idOf('customer'))
      .option('--person <name>', 'only what this person said')
      .option('--kind <word>', 'only entries of this kind; may be given more than once', also)
      .option('--from <day>', 'only from this day on')
      .option('--to <day>', 'only up to this day')
      .option('--limit <number>', 'at most so many conversations', '20')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/search.ts')).search,
  );
}
