import { type Command, Option } from 'commander';
import { type Attach, also } from './attach.ts';

export function addWordingVerbs(program: Command, attach: Attach): void {
  const wording = program
    .command('wording')
    .description('what is written to a customer: unsafe promises, blame, vague dates');
  attach(
    wording
      .command('check')
      .description(
        'end with 1 where a rule finds a wording that could be wrong or hurt; a hint fails nothing',
      )
      .argument('[files...]', 'texts or Markdown; - reads standard input')
      .option('--jsonl', 'answer one {"id","text","kind"} a line of standard input')
      .option('--kind <word>', 'what the files are: told, promise, note, draft or update', 'draft')
      .option('--allow <words>', 'words that are fine here; may be given several times', also)
      .option('--name <words>', 'a person or a team, for blame; may be given several times', also)
      .option(
        '--fail-on <labels>',
        'what fails: promise, blame, dismissive, vague-date, hack-as-final; or none',
        'promise,blame,dismissive,vague-date,hack-as-final',
      )
      .addOption(
        new Option('--format <name>', 'how to answer')
          .choices(['text', 'json', 'sarif', 'github'])
          .default('text'),
      ),
    async () => (await import('./verbs/wordingCheck.ts')).wordingCheck,
  );
}
