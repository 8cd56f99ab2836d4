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
  addConversationLookups(conversation, attach);
}

function addConversationLookups(conversation: Command, attach: Attach): void {
  attach(
    conversation
      .command('list')
      .description('list the conversations, newest first')
      .option('--customer <id>', 'only those with this customer', idOf('customer'))
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
