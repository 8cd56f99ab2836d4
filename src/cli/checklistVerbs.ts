import type { Command } from 'commander';
import { type Attach, withCommonOptions } from './attach.ts';

export function addChecklistVerbs(program: Command, attach: Attach): void {
  const checklist = withCommonOptions(program.command('checklist')).description(
    'checklists: the steps a conversation is held by',
  );
  attach(
    checklist
      .command('add')
      .description('keep a checklist of your own, or what became of it')
      .argument(
        '<file>',
        'JSON: {"id":"…","title":"…","steps":[{"id":"…","label":"…","hint":"…","later":"…"}]}; hint and later may be left out',
      )
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/checklistAdd.ts')).checklistAdd,
  );
  attach(
    checklist
      .command('list')
      .description('list the checklists, those that are built in first')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/checklistList.ts')).checklistList,
  );
  attach(
    checklist
      .command('show')
      .description('show the steps of a checklist')
      .argument('<checklist>', 'its id')
      .option('--json', 'answer as JSON, which a checklist of your own can start from'),
    async () => (await import('./verbs/checklistShow.ts')).checklistShow,
  );
  attach(
    checklist
      .command('remove')
      .description('take a checklist of your own away; conversations that are held by it keep it')
      .argument('<checklist>', 'its id')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/checklistRemove.ts')).checklistRemove,
  );
}
