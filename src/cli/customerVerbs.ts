import type { Command } from 'commander';
import { type Attach, idOf, withCommonOptions } from './attach.ts';

export function addCustomerVerbs(program: Command, attach: Attach): void {
  const customer = withCommonOptions(program.command('customer')).description('customers: whom we talk to');
  attach(
    customer
      .command('add')
      .description('add a customer; one that is there stays as it is')
      .requiredOption('--name <name>', 'the name')
      .option('--id <id>', 'a short id; made from the name when left out', idOf('customer'))
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/customerAdd.ts')).customerAdd,
  );
  attach(
    customer.command('list').description('list the customers').option('--json', 'answer as JSON'),
    async () => (await import('./verbs/customerList.ts')).customerList,
  );
}
