import { deepEqual, equal } from 'node:assert/strict';
import { join } from 'node:path';
import { createChecker } from '../../../src/wording/checker.ts';
import { examples } from '../../../src/wording/rules/examples.ts';
import { root } from '../../house/repository.ts';
import { readItems } from '../../wording/items.ts';
import { noModel } from '../../wording/noModel.ts';

const drafts = join(root, 'test', 'wording', 'validation', 'cleanDrafts.jsonl');
const labelsIn = (text: string, wishes: Parameters<typeof createChecker>[0] = {}) =>
  createChecker(wishes)
    .check(text)
    .findings.map(one => one.label);

describe('a rule', () => {
  const settled = 'I consider it solved, and you told me on Friday that you see it the same way.';

  it('is not believed where the model is sure of the contrary', () => {
    deepEqual([labelsIn(settled, { model: noModel }), labelsIn(settled)], [['promise'], []]);
  });

  it('of a team is believed, whatever the model makes of it', () => {
    const team = { added: { promise: ['consider it solved'] } };
    deepEqual(labelsIn(settled, { team }), ['promise']);
  });

  it('finds what it was written for with the model, too', () => {
    const all = Object.entries(examples).flatMap(([rule, { bad }]) => bad.map(text => ({ rule, text })));
    const lost = all.filter(({ rule, text }) => !labelsIn(text).some(label => rule.startsWith(label)));
    deepEqual(lost, []);
  });
});

describe('long drafts of four writers that promise nothing and blame nobody', () => {
  it('are left alone', () => {
    const items = readItems(drafts);
    equal(items.length, 168);
    deepEqual(
      items.filter(item => labelsIn(item.text).length > 0).map(item => item.id),
      [],
    );
  });
});
