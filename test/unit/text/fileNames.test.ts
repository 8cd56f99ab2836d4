import { deepEqual } from 'node:assert/strict';
import { logFileName, sentFileName, sheetFileName } from '../../../src/text/fileNames.ts';
import { day } from './talk.ts';

const today = day('2026-11-02');

describe('the name of an exported log', () => {
  const check = (parts: Partial<Parameters<typeof logFileName>[0]>, name: string) =>
    deepEqual(logFileName({ customer: 'Nordwind & Söhne', audience: 'lead', day: today, ...parts }), name);

  it('says for whom it is', () => {
    check({}, 'nordwind-sohne-2026-11-02-log-team');
    check({ audience: 'engineer' }, 'nordwind-sohne-2026-11-02-log-team');
    check({ audience: 'customer' }, 'nordwind-sohne-2026-11-02-log-customer');
  });
  it('does without a name that gives none', () => {
    check({ customer: '顧客' }, 'conversation-2026-11-02-log-team');
    check({ customer: undefined }, 'conversation-2026-11-02-log-team');
  });
});

describe('the name of an update that was sent', () => {
  const check = (customer: string, name: string) => deepEqual(sentFileName(customer, today), name);

  it('says whose it is, and of which day', () => check('Nordwind', 'Nordwind update 2 Nov 2026 (sent).md'));
  it('keeps letters of every script', () => check('顧客 Łódź', '顧客 Łódź update 2 Nov 2026 (sent).md'));
  it('keeps nothing that means something to a path, a title or a reader', () => {
    check('../../etc/passwd', 'etc passwd update 2 Nov 2026 (sent).md');
    check('a\\b:c?d#e%2Ff', 'a b c d e 2Ff update 2 Nov 2026 (sent).md');
    check('$(bell) ](x) \u202egpj\u0000\n', 'bell x gpj update 2 Nov 2026 (sent).md');
  });
  it('does without a name of which nothing is left', () => check('***', 'update 2 Nov 2026 (sent).md'));
  it('stays short', () => check('🙂é'.repeat(100), `${'é '.repeat(13)}update 2 Nov 2026 (sent).md`));
});

describe('the name of a sheet', () => {
  it('says whose it is and what for', () =>
    deepEqual(sheetFileName('Nordwind'), 'Nordwind before the call.md'));
  it('keeps nothing that means something to a path or a title', () => {
    deepEqual(sheetFileName('../a/$(x)'), 'a x before the call.md');
    deepEqual(sheetFileName('***'), 'before the call.md');
  });
});
