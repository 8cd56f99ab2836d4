import { type Command, Option } from 'commander';
import { conflictWays } from '../actions/import/conflictWays.ts';
import { dateOrders } from '../domain/dateOrder.ts';
import { formats } from '../text/import/imported.ts';
import { type Attach, also, idOf } from './attach.ts';

export function addImportVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('import')
      .description(
        'make conversations of notes, mails, chats and comments; see what would be made with --dry-run',
      )
      .argument(
        '<file>',
        'dated notes, .eml, a chat, comments as text, .csv or .json; - reads standard input',
      )
      .requiredOption('--customer <id>', 'whom they are with', idOf('customer'))
      .option('--dry-run', 'only show what would be made, write nothing')
      .addOption(new Option('--format <word>', 'what the file is; found out when left out').choices(formats))
      .option('--us <name>', 'a speaker on our side; may be given several times', also)
      .addOption(new Option('--date-order <order>', 'what 03/04 means: DMY or MDY').choices(dateOrders))
      .option('--at <day>', 'the day of what names none, like 2026-11-17')
      .addOption(
        new Option(
          '--on-conflict <word>',
          'a conversation imported before and changed by hand since: keep it, replace it or make both',
        )
          .choices(conflictWays)
          .default('keep'),
      )
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/import.ts')).importFile,
  );
}
