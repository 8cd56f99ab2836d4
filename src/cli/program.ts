import { Command, Option } from 'commander';
import { requireIdentifier } from '../domain/identifier.ts';
import type { CommonOptions, ExitCode, Io, Verb } from './io.ts';
import { version } from './version.ts';

export interface Ending {
  ended(code: ExitCode): void;
  help(text: string): void;
}

/** Looked at while the words are read, so that no path is ever made of anything but an id. */
const idOf = (what: string) => (text: string) => requireIdentifier(text, what);
const also = (text: string, others: readonly string[] = []) => [...others, text];

type Load<O extends object> = () => Promise<Verb<O>>;
type Attach = <O extends CommonOptions>(command: Command, load: Load<O>) => Command;

function withCommonOptions(command: Command): Command {
  return command
    .option('--store <folder>', 'the store to use; else LISTEN_FIRST_STORE, else your private store')
    .option('--now <time>', 'the time to take for now, like 2026-11-21T10:30:00+01:00')
    .option('--today <day>', 'the day to take for today, like 2026-11-21');
}

/** Of options given before and after the verb, the nearer one counts. */
function optionsOf(command: Command | null): object {
  return command === null ? {} : { ...optionsOf(command.parent), ...command.opts() };
}

/** The code of a verb is loaded when it is called: no verb pays for the others. */
function attacher(io: Io, { ended }: Ending): Attach {
  return (command, load) =>
    withCommonOptions(command).action(async () => {
      const named = command.registeredArguments.map((one, at) => [
        one.name(),
        command.processedArgs[at] as unknown,
      ]);
      const verb = await load();
      ended(await verb(io, { ...optionsOf(command), ...Object.fromEntries(named) } as never));
    });
}

function addCustomerVerbs(program: Command, attach: Attach): void {
  const customer = withCommonOptions(program.command('customer')).description('customers: whom we talk to');
  attach(
    customer
      .command('add')
      .description('add a customer; one that is there stays as it is')
      .requiredOption('--name <name>', 'the name')
      .option('--id <id>', 'a short id; made from the name when left out', idOf('customer'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./customerAdd.ts')).customerAdd,
  );
  attach(
    customer.command('list').description('list the customers').option('--json', 'answer as JSON'),
    async () => (await import('./customerList.ts')).customerList,
  );
}

function addConversationVerbs(program: Command, attach: Attach): void {
  const conversation = withCommonOptions(program.command('conversation')).description(
    'conversations: one talk each',
  );
  attach(
    conversation
      .command('start')
      .description('start a conversation, or write one up afterwards')
      .requiredOption('--customer <id>', 'whom we talk to', idOf('customer'))
      .option('--id <id>', 'an id of your own: a second try with it changes nothing', idOf('conversation'))
      .option('--channel <word>', 'call, meeting, email, chat or on-site')
      .option('--title <text>', 'what it is about')
      .option('--at <time>', 'when it began, like 2026-11-21T10:30:00+01:00')
      .option('--end <time>', 'when it ended')
      .option('--ticket <key>', 'a ticket it belongs to; may be given several times', also)
      .option('--json', 'answer as JSON'),
    async () => (await import('./conversationStart.ts')).conversationStart,
  );
  attach(
    conversation
      .command('end')
      .description('end a running conversation now')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./conversationEnd.ts')).conversationEnd,
  );
  addConversationLookups(conversation, attach);
}

function addConversationLookups(conversation: Command, attach: Attach): void {
  attach(
    conversation
      .command('list')
      .description('list the conversations, newest first')
      .option('--customer <id>', 'only those with this customer', idOf('customer'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./conversationList.ts')).conversationList,
  );
  attach(
    conversation
      .command('show')
      .description('show one conversation')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./conversationShow.ts')).conversationShow,
  );
}

function addNoteVerbs(program: Command, attach: Attach): void {
  const note = withCommonOptions(program.command('note')).description('notes: the entries of a conversation');
  attach(
    note
      .command('add')
      .description('add a note; answered once it is on disk')
      .requiredOption('--conversation <id>', 'where it belongs', idOf('conversation'))
      .requiredOption('--text <text>', 'what was said; - reads it from standard input')
      .option('--id <id>', 'an id of your own: a second try with it changes nothing', idOf('note'))
      .option('--kind <word>', 'heard, told, restatement, question, promise, decision or note')
      .option('--speaker <name>', 'who said it')
      .option('--reach <word>', 'who may ever see it: me, team or customer')
      .option('--json', 'answer as JSON'),
    async () => (await import('./noteAdd.ts')).noteAdd,
  );
  attach(
    note
      .command('pipe')
      .description(
        'add notes from standard input, one {"conversation","id","kind","text"} a line; each is answered',
      ),
    async () => (await import('./notePipe.ts')).notePipe,
  );
  attach(
    note
      .command('list')
      .description('list notes, by conversation and time')
      .option('--conversation <id>', 'only those of this conversation', idOf('conversation'))
      .option('--jsonl', 'one JSON object a line'),
    async () => (await import('./noteList.ts')).noteList,
  );
}

function addStoreVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('init')
      .description('make a store; one that is there stays as it is')
      .option('--json', 'answer as JSON'),
    async () => (await import('./init.ts')).init,
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
    async () => (await import('./exportMarkdown.ts')).exportMarkdown,
  );
  attach(
    program
      .command('doctor')
      .description('check every line and file of the store')
      .option('--strict', 'exit with 1 when there are findings')
      .option('--repair', 'make index and damaged views again from the log; the log itself is never touched')
      .option('--json', 'answer as JSON'),
    async () => (await import('./doctor.ts')).doctor,
  );
}

/** The whole command line at a glance. */
export function buildProgram(io: Io, ending: Ending): Command {
  const program = withCommonOptions(new Command('listen-first'))
    .description('Log customer conversations where you code. Nothing leaves this computer.')
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: ending.help, writeErr: text => io.say(text.trimEnd()) });
  const attach = attacher(io, ending);
  addStoreVerbs(program, attach);
  addCustomerVerbs(program, attach);
  addConversationVerbs(program, attach);
  addNoteVerbs(program, attach);
  return program;
}
