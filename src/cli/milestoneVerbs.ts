import { type Command, Option } from 'commander';
import { dateOrders } from '../domain/dateOrder.ts';
import { type Attach, idOf, withCommonOptions } from './attach.ts';

const dueHelp =
  'by when, in words or figures: "Friday", "in 5 business days", "end of next month", "27.11.", 2026-11-27';

const dateOrder = () =>
  new Option('--date-order <order>', 'which figure of 03/04 is the month').choices(dateOrders);

export function addMilestoneVerbs(program: Command, attach: Attach): void {
  const milestone = withCommonOptions(program.command('milestone')).description(
    'milestones: dated steps agreed on with a customer',
  );
  attach(
    milestone
      .command('add')
      .description('agree on a date')
      .requiredOption('--customer <id>', 'with whom', idOf('customer'))
      .requiredOption('--title <text>', 'what happens on that day')
      .requiredOption('--due <words>', dueHelp)
      .addOption(dateOrder())
      .option('--conversation <id>', 'where it was agreed on', idOf('conversation'))
      .option('--id <id>', 'an id of your own: a second try with it changes nothing', idOf('milestone'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/milestoneAdd.ts')).milestoneAdd,
  );
  attach(
    milestone
      .command('list')
      .description('list the milestones that are open, the nearest first')
      .option('--customer <id>', 'only those with this customer', idOf('customer'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/milestoneList.ts')).milestoneList,
  );
  addMilestoneChanges(milestone, attach);
}

function addMilestoneChanges(milestone: Command, attach: Attach): void {
  attach(
    milestone
      .command('done')
      .description('say that a milestone was reached')
      .argument('<milestone>', 'its id', idOf('milestone'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/milestoneDone.ts')).milestoneDone,
  );
  attach(
    milestone
      .command('move')
      .description('move a milestone to another day; the earlier one stays in its history')
      .argument('<milestone>', 'its id', idOf('milestone'))
      .requiredOption('--due <words>', dueHelp)
      .requiredOption('--reason <text>', 'why, for your team; the customer never reads it')
      .option('--words <text>', 'why, as the customer reads it in the next update')
      .option('--told', 'they know the new date already')
      .addOption(dateOrder())
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/milestoneMove.ts')).milestoneMove,
  );
}
