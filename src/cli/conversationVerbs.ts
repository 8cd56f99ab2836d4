import type { Command } from 'commander';
import { type Attach, also, idOf, withCommonOptions } from './attach.ts';

export function addConversationVerbs(program: Command, attach: Attach): void {
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
      .option('--checklist <id>', 'the checklist it is held by; the one of a support call, unless given')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationStart.ts')).conversationStart,
  );
  attach(
    conversation
      .command('end')
      .description('end a running conversation now')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationEnd.ts')).conversationEnd,
  );
  addConversationCare(conversation, attach);
  addConversationStays(conversation, attach);
  addConversationLookups(conversation, attach);
}

/** What is set right afterwards. */
function addConversationCare(conversation: Command, attach: Attach): void {
  attach(
    conversation
      .command('edit')
      .description('set right what is known of a conversation; what is not named stays as it is')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--title <text>', 'what it is about')
      .option('--channel <word>', 'call, meeting, email, chat or on-site')
      .option('--at <time>', 'when it began, like 2026-11-21T10:30:00+01:00')
      .option('--end <time>', 'when it ended')
      .option('--ticket <key>', 'a ticket it belongs to, instead of those before; may be given often', also)
      .option('--speaker <name>', 'who took part, instead of those before; may be given often', also)
      .option('--no-tickets', 'it belongs to no ticket')
      .option('--no-speakers', 'nobody is named as taking part')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationEdit.ts')).conversationEdit,
  );
  attach(
    conversation
      .command('merge')
      .description('let everything of a conversation belong to another one with the same customer')
      .argument('<conversation>', 'its id; it leads to the other one from then on', idOf('conversation'))
      .requiredOption('--into <id>', 'the other one', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationMerge.ts')).conversationMerge,
  );
  attach(
    conversation
      .command('unmerge')
      .description('let a conversation that was merged stand by itself again')
      .argument('<conversation>', 'the id it had', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationMerge.ts')).conversationUnmerge,
  );
}

/** Where it stands: with whom, put away or taken up again. */
function addConversationStays(conversation: Command, attach: Attach): void {
  attach(
    conversation
      .command('move')
      .description('give a conversation to another customer')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .requiredOption('--customer <id>', 'whom it was with', idOf('customer'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationMove.ts')).conversationMove,
  );
  attach(
    conversation
      .command('archive')
      .description('put an ended conversation away: it leaves the list, and nothing of it is due any more')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationArchive.ts')).conversationArchive,
  );
  attach(
    conversation
      .command('unarchive')
      .description('bring a conversation back that was put away')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationArchive.ts')).conversationUnarchive,
  );
  attach(
    conversation
      .command('reopen')
      .description('take the end of a conversation back; one that was put away comes back')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationReopen.ts')).conversationReopen,
  );
}

function addConversationLookups(conversation: Command, attach: Attach): void {
  attach(
    conversation
      .command('list')
      .description('list the conversations, newest first')
      .option('--customer <id>', 'only those with this customer', idOf('customer'))
      .option('--archived', 'only those that were put away')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationList.ts')).conversationList,
  );
  attach(
    conversation
      .command('show')
      .description('show one conversation')
      .argument('<conversation>', 'its id', idOf('conversation'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/conversationShow.ts')).conversationShow,
  );
}
