import { deepEqual, equal, ok } from 'node:assert/strict';
import { type CopyWish, copyFor } from '../../../src/actions/texts/copyFor.ts';
import { richCustomer, richToday } from '../../support/richCustomer.ts';
import type { Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const conversation = 'first-report';

describe('a text to paste', () => {
  const folder = temporaryFolders();

  async function copying() {
    const { ports }: Talk = await richCustomer(folder());
    return (what: CopyWish['what'], parts: Partial<CopyWish> = {}) =>
      copyFor(ports, { what, format: 'slack', audience: 'lead', today: richToday, ...parts });
  }

  it('is a conversation as its reader may see it, in the marks of the program', async () => {
    const copy = await copying();
    const forTeam = await copy({ conversation });
    ok(
      forTeam.startsWith('*Northwind: call of Thursday 12 November 2026*\n• About: Export stops at night\n'),
    );
    ok(forTeam.includes('\n• *10:35 They ask*, Maria Lopez: Can we import on Mondays instead? (open)\n'));
    deepEqual(
      ['Checklist', 'supplier', 'made on'].map(words => forTeam.includes(words)),
      [false, false, false],
    );
    const forThem = await copy({ conversation }, { audience: 'customer', format: 'jira' });
    ok(forThem.includes('* *10:29 You told us*, Maria Lopez: The export dies after 30 s'));
    ok(!forThem.includes('Mondays') && !forThem.includes('Mood'));
  });

  it('is one entry with where and when it was said', async () => {
    const copy = await copying();
    equal(
      await copy({ conversation, entry: `${conversation}-10-31` }, { format: 'teams' }),
      'Northwind, call of Thursday 12 November 2026, NW-411\n\n**10:31 Said back**: Big exports stop half way, small ones work. (corrected: Only orders over 5 000 lines, and only since the 3rd.)\n',
    );
    const forThem = await copy(
      { conversation, entry: `${conversation}-10-29` },
      { audience: 'customer', format: 'plain' },
    );
    ok(
      forThem.startsWith(
        'From our call of Thursday 12 November 2026, NW-411\n\n10:29 You told us, Maria Lopez: ',
      ),
    );
  });

  it('is an update as it stands, whoever wrote in it', async () => {
    const copy = await copying();
    equal(
      await copy({ text: '# Hello\n\n- **a** @here <!channel>\n' }, { audience: 'customer' }),
      '*Hello*\n• *a* `@ here < !channel>`\n',
    );
    equal(await problemOf(copy({ text: ' \n' })), 'empty');
  });

  it('is no entry that its reader may not see', async () => {
    const copy = await copying();
    const entry = (time: string) => ({ conversation, entry: `${conversation}-${time}` });
    equal(await problemOf(copy(entry('10-31'), { audience: 'customer' })), 'bad input');
    equal(await problemOf(copy(entry('10-41'))), 'bad input');
    equal(await problemOf(copy(entry('99-99'))), 'not found');
    equal(await problemOf(copy({ conversation: 'nowhere' })), 'not found');
  });
});
