import type { Command } from 'commander';
import { type Attach, also, idOf, withCommonOptions } from './attach.ts';

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
  addCustomerEdit(customer, attach);
}

function addCustomerEdit(customer: Command, attach: Attach): void {
  attach(
    customer
      .command('edit')
      .description('note down what we know of a customer; an empty value takes it away')
      .argument('<customer>', 'the id', idOf('customer'))
      .option('--name <name>', 'another name; the id stays')
      .option('--working-days <days>', 'mon-fri, sun-thu, or 1,2,3,4,5 with 1 for Monday')
      .option(
        '--holidays <file>',
        'a calendar (.ics): whole days of this year and the next five; replaces earlier ones',
      )
      .option('--time-zone <zone>', 'like Europe/Berlin')
      .option('--language <tag>', 'like en, de or pt-BR')
      .option('--kind <word>', 'new, recurring or referral')
      .option(
        '--term <line>',
        'a word of theirs, like "order = what they call a job"; may be given several times',
        also,
      )
      .option('--note <text>', 'what else one should know; replaces the earlier note')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/customerEdit.ts')).customerEdit,
  );
}
