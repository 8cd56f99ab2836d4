import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { TemporaryItem } from '../../../src/host/trees/temporaryRows.ts';
import { speakWithoutEditor } from '../../support/vscodeWords.ts';

speakWithoutEditor();
const { rowWords } = await import('../../../src/host/trees/temporaryItems.ts');

describe('a row of temporary code', () => {
  const row = (parts: Partial<TemporaryItem>) =>
    rowWords({
      ...{ reason: 'retry cap raised', until: '2026-12-10' as Day, today: '2026-11-22' as Day },
      ...parts,
    } as TemporaryItem);

  it('begins with why it is there, then until when', () =>
    deepEqual(row({}), { label: 'retry cap raised', description: 'until 10 Dec 2026' }));
  it('says behind that what is to be looked at', () =>
    deepEqual(row({ look: 'no note' }).description, 'until 10 Dec 2026 · no note yet'));
  it('begins with the question once its tag is gone: a narrow row shows little more', () =>
    deepEqual(row({ look: 'gone from the code' }), {
      label: 'Gone: what verified the fix?',
      description: 'retry cap raised',
    }));
  it('says so where no reason was given', () =>
    deepEqual(row({ reason: ' ', look: 'gone from the code' }).description, 'no reason given'));
});
