import { deepEqual, throws } from 'node:assert/strict';
import {
  changeIn,
  keptLine,
  type ProfileLine,
  standingLine,
} from '../../../src/actions/customers/profileText.ts';

const lines: readonly ProfileLine[] = ['workingDays', 'timeZone', 'language', 'term', 'notes'];
const acme = {
  id: 'acme',
  name: 'Acme',
  workingDays: [1, 2, 3, 4, 7],
  timeZone: 'Europe/Berlin',
  language: 'de',
  glossary: [{ term: 'order', meaning: 'job' }],
  notes: 'Likes calls at ten',
};

describe('a line on a customer', () => {
  it('is shown as it will be kept', () =>
    deepEqual(
      [
        keptLine('workingDays', 'Monday to Friday'),
        keptLine('timeZone', 'europe/berlin'),
        keptLine('language', 'PT-br'),
        keptLine('term', ' order  =  what they call a job = '),
        keptLine('notes', ' x '),
      ],
      ['mon-fri', 'Europe/Berlin', 'pt-BR', 'order = what they call a job =', 'x'],
    ));
  it('is nothing where it takes something away', () =>
    deepEqual(
      [
        ...lines.filter(line => line !== 'term').map(line => keptLine(line, ' ')),
        keptLine('term', 'order ='),
      ],
      ['', '', '', '', ''],
    ));
  it('is refused where nobody could use it', () => {
    const wrong = {
      workingDays: 'always',
      timeZone: 'Mars',
      language: 'English',
      term: 'order',
      notes: 'x'.repeat(10_001),
    };
    for (const line of lines) throws(() => keptLine(line, wrong[line]), { name: 'Problem' }, line);
    throws(() => changeIn('term', '= job'), { name: 'Problem' });
  });
  it('changes the customer', () =>
    deepEqual(
      [changeIn('workingDays', 'mon-fri'), changeIn('notes', ''), changeIn('term', 'order = job')],
      [{ workingDays: 'mon-fri' }, { notes: '' }, { term: { term: 'order', meaning: 'job' } }],
    ));
  it('stands first as it is known; of whom nothing is, the usual week', () => {
    deepEqual(
      lines.map(line => standingLine(line, acme)),
      ['sun-thu', 'Europe/Berlin', 'de', '', 'Likes calls at ten'],
    );
    deepEqual(
      lines.map(line => standingLine(line, { id: 'acme', name: 'Acme' })),
      ['mon-fri', '', '', '', ''],
    );
  });
  it('is read as it stands', () => {
    for (const line of lines.filter(one => one !== 'term'))
      deepEqual(keptLine(line, standingLine(line, acme)), standingLine(line, acme));
  });
});
