import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { DueItem } from '../../../src/host/trees/dueRows.ts';
import { speakWithoutEditor } from '../../support/vscodeWords.ts';

speakWithoutEditor();
const { dueFacts, titleOf } = await import('../../../src/host/due/dueWords.ts');

describe('a promise in the list of what is due', () => {
  const ours: DueItem = {
    ...{ kind: 'promise', id: 'p', key: 'p', title: 'Send us the log', left: 3 },
    ...{ due: { day: '2026-11-24' as Day, words: 'Tuesday' }, conversation: 'call' },
  };
  const theirs: DueItem = { ...ours, owes: 'them' };

  it('says whose it is where it is theirs', () =>
    deepEqual(
      [ours, theirs].map(one => [titleOf(one), dueFacts(one)[0]]),
      [
        ['Send us the log', 'Promise: Send us the log'],
        ['They: Send us the log', 'They promised: Send us the log'],
      ],
    ));
});
