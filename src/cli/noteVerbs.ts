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
      .option('--speaker <name>', 'who said it')
      .option('--reach <word>', 'who may ever see it: me, team or customer')
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
  addNoteLookups(note, attach);
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
