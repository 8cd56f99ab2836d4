import type { Command } from 'commander';
import { type Attach, idOf, withCommonOptions } from './attach.ts';

export function addNoteVerbs(program: Command, attach: Attach): void {
  const note = withCommonOptions(program.command('note')).description('notes: the entries of a conversation');
  attach(
    note
      .command('add')
      .description('add a note; answered once it is on disk')
      .requiredOption('--conversation <id>', 'where it belongs', idOf('conversation'))
      .requiredOption('--text <text>', 'what was said; - reads it from standard input')
      .option('--id <id>', 'an id of your own: a second try with it changes nothing', idOf('note'))
      .option('--kind <word>', 'heard, told, restatement, question, promise, decision or note')
      .option('--asks <word>', 'question: who asks, us or them')
      .option('--owes <word>', 'promise: who makes it, us or them')
      .option('--speaker <name>', 'who said it')
      .option('--reach <word>', 'who may ever see it: me, team or customer')
      .option('--decided-by <name>', 'whose decision it was')
      .option('--alternatives <text>', 'what else could have been decided')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/noteAdd.ts')).noteAdd,
  );
  attach(
    note
      .command('pipe')
      .description(
        'add notes from standard input, one {"conversation","id","kind","text"} a line; each is answered',
      ),
    async () => (await import('./verbs/notePipe.ts')).notePipe,
  );
  addNoteLabel(note, attach);
  addNoteMove(note, attach);
  addNoteLookups(note, attach);
}

function addNoteLabel(note: Command, attach: Attach): void {
  attach(
    note
      .command('label')
      .description(
        'say more about a note: what it means to them, what an option costs, what they really need',
      )
      .argument('<note>', 'its id', idOf('note'))
      .requiredOption('--conversation <id>', 'where it belongs', idOf('conversation'))
      .requiredOption('--label <word>', 'impact, option, request, risk, compensation, feedback or mood')
      .option('--words <text>', 'impact: what it does to them, in their words')
      .option('--cost <text>', 'option: what it costs')
      .option('--risk <text>', 'option: what can go wrong')
      .option('--loses <text>', 'option: what the customer loses by it')
      .option('--state <word>', 'option: open, chosen or rejected; compensation: offered or approved')
      .option('--asked <text>', 'request: what they asked for')
      .option('--need <text>', 'request: what they really need')
      .option('--how-today <text>', 'request: how they do it today')
      .option('--mitigation <text>', 'risk: what we do against it')
      .option('--trigger <text>', 'risk: how we notice that it happens')
      .option('--value <text>', 'compensation: what they get; the note is for the team from then on')
      .option('--about <text>', 'feedback: what it is about')
      .option('--mood <word>', 'mood: calm, worried, angry or pleased')
      .option('--clear', 'take the label off')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/noteLabel.ts')).noteLabel,
  );
}

function addNoteMove(note: Command, attach: Attach): void {
  attach(
    note
      .command('move')
      .description('file a note into the conversation it belongs to')
      .argument('<note>', 'its id', idOf('note'))
      .requiredOption('--to <id>', 'the conversation it belongs to', idOf('conversation'))
      .option('--conversation <id>', 'where it stands; the Inbox, unless given', idOf('conversation'))
      .option(
        '--id <id>',
        'its new id, needed only where the other conversation has other readers: a second try with it changes nothing',
        idOf('note'),
      )
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/noteMove.ts')).noteMove,
  );
}

function addNoteLookups(note: Command, attach: Attach): void {
  attach(
    note
      .command('list')
      .description('list notes, by conversation and time')
      .option('--conversation <id>', 'only those of this conversation', idOf('conversation'))
      .option('--jsonl', 'one JSON object a line'),
    async () => (await import('./verbs/noteList.ts')).noteList,
  );
  attach(
    note
      .command('history')
      .description('show how a note came to stand as it does: who wrote, changed or deleted it, and when')
      .argument('<note>', 'its id', idOf('note'))
      .requiredOption('--conversation <id>', 'where it belongs', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/noteHistory.ts')).noteHistory,
  );
}
