import { deepEqual, ok } from 'node:assert/strict';
import { createChecker } from '../../../src/wording/checker.ts';
import { sentenceRules } from '../../../src/wording/grammarOfRules.ts';
import { examples } from '../../../src/wording/rules/examples.ts';
import { noModel } from '../../wording/noModel.ts';

const checker = createChecker({ model: noModel });
const rulesIn = (text: string) => checker.check(text).findings.map(one => one.rule);
const labelOf = (rule: string) => rule.split('/')[0] ?? '';

describe('every rule', () => {
  const written = [
    ...sentenceRules.filter(one => !one.id.startsWith('team/')).map(one => one.id),
    'vague-date/time',
    'vague-date/none',
    'hack-as-final/closed',
  ];

  it('has examples of what it finds and of what it leaves alone', () => {
    const lacking = written.filter(id => {
      const { bad = [], good = [] } = examples[id] ?? {};
      return bad.length < 3 || good.length < 2;
    });
    deepEqual([lacking, Object.keys(examples).filter(id => !written.includes(id))], [[], []]);
  });

  for (const [rule, { bad, good }] of Object.entries(examples)) {
    it(`${rule} finds its bad examples`, () => {
      const missed = bad.filter(text => !rulesIn(text).some(id => labelOf(id) === labelOf(rule)));
      deepEqual(missed, []);
      ok(
        bad.some(text => rulesIn(text).includes(rule)),
        `no example is found by ${rule} itself`,
      );
    });

    it(`${rule} leaves its good examples alone`, () => {
      const flagged = good.filter(text => rulesIn(text).length > 0);
      deepEqual(flagged, []);
    });
  }
});
