import { type Command, Option } from 'commander';
import { type Attach, also, idOf, withCommonOptions } from './attach.ts';

/** Words may stand in quotes or not: several are one phrase. */
const phrase = ['<words...>', 'plain words as they are said; never a pattern'] as const;
const customer = [
  '--customer <id>',
  'in the store they live in; else in your private one',
  idOf('customer'),
] as const;
const json = ['--json', 'answer as JSON'] as const;

const withPhrase = (command: Command) =>
  command
    .argument(...phrase)
    .option(...customer)
    .option(...json);

function addPhraseVerbs(words: Command, attach: Attach): void {
  attach(
    withPhrase(
      words
        .command('add')
        .description('have words found from now on')
        .requiredOption(
          '--label <label>',
          'what they are found as: promise, blame, dismissive, vague-date, hack-as-final',
        ),
    ),
    async () => (await import('./verbs/wordingWordsAdd.ts')).wordingWordsAdd,
  );
  attach(
    withPhrase(words.command('allow').description('let words stand from now on, whatever a rule says')),
    async () => (await import('./verbs/wordingWordsAdd.ts')).wordingWordsAllow,
  );
  attach(
    withPhrase(words.command('name').description('name a person or a team on whom no blame is to be put')),
    async () => (await import('./verbs/wordingWordsAdd.ts')).wordingWordsName,
  );
}

function addWordsVerbs(wording: Command, attach: Attach): void {
  const words = withCommonOptions(wording.command('words')).description(
    'what your team lets stand, looks for, and whom it names; kept in the store',
  );
  addPhraseVerbs(words, attach);
  attach(
    words
      .command('list')
      .description('list the words of your stores')
      .option('--customer <id>', 'only those of the store they live in', idOf('customer'))
      .option(...json),
    async () => (await import('./verbs/wordingWordsList.ts')).wordingWordsList,
  );
  attach(
    words
      .command('remove')
      .description('take words off every list they are on')
      .argument(...phrase)
      .option('--customer <id>', 'only in the store they live in', idOf('customer'))
      .option(...json),
    async () => (await import('./verbs/wordingWordsRemove.ts')).wordingWordsRemove,
  );
}

function addCheckVerb(wording: Command, attach: Attach): void {
  attach(
    wording
      .command('check')
      .description(
        'end with 1 where a rule finds a wording that could be wrong or hurt; a hint fails nothing',
      )
      .argument('[files...]', 'texts or Markdown; - reads standard input')
      .option('--jsonl', 'answer one {"id","text","kind"} a line of standard input')
      .option('--kind <word>', 'what the files are: told, promise, note, draft or update', 'draft')
      .option('--customer <id>', "whose store's words count; else those of all your stores", idOf('customer'))
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

export function addWordingVerbs(program: Command, attach: Attach): void {
  const wording = program
    .command('wording')
    .description('what is written to a customer: unsafe promises, blame, vague dates');
  addCheckVerb(wording, attach);
  addWordsVerbs(wording, attach);
}
