import { deepEqual, equal, ok } from 'node:assert/strict';
import { createChecker } from '../../../src/wording/checker.ts';
import type { Finding } from '../../../src/wording/finding.ts';
import { type Rewrite, rewritesFor } from '../../../src/wording/rewrites.ts';
import { examples } from '../../../src/wording/rules/examples.ts';
import { sayInstead } from '../../../src/wording/sayInstead.ts';

const checker = createChecker();
const date = 'Tuesday 1 December 2026';
const waysFor = (text: string, finding: Finding) => rewritesFor(checker, { text, finding, date });
const changed = (text: string, { edit }: Rewrite) =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end);

function best(text: string): string | undefined {
  const [finding] = checker.check(text).findings;
  ok(finding, `nothing is found in ${text}`);
  const [way] = waysFor(text, finding);
  return way && changed(text, way);
}

function countOf(text: string, label?: string): number {
  return checker.check(text).findings.filter(one => label === undefined || one.label === label).length;
}

describe('what could be said instead', () => {
  it('changes as little as it can', () => {
    deepEqual(
      [
        best('We will get back to you soon.'),
        best('Shortly we will send the log.'),
        best("I'll fix the export by Friday."),
        best('The patch will fix your labels on Friday.'),
        best('I will forward it to the team.'),
      ],
      [
        `We will get back to you by ${date}.`,
        `By ${date} we will send the log.`,
        'I plan to fix the export by Friday.',
        'The patch should fix your labels on Friday.',
        `I will forward it to the team by ${date}.`,
      ],
    );
  });

  it('adds that a measure is for now, and keeps what was said', () =>
    equal(
      best('Restarted the worker, the issue is solved'),
      `Restarted the worker, the issue is solved. ${sayInstead({ label: 'hack-as-final', rule: '' }, date)}`,
    ));

  it('is found to be fine itself, in every case', () => {
    const rules = [...Object.keys(examples), 'model/blame'];
    const said = rules.map(rule => sayInstead({ label: rule.split('/')[0] as Finding['label'], rule }, date));
    deepEqual(
      said.filter(text => countOf(text) > 0),
      [],
    );
  });

  for (const [rule, { bad }] of Object.entries(examples)) {
    it(`takes away every finding in the bad examples of ${rule}, and brings none`, () => {
      const stuck: string[] = [];
      for (const text of bad) {
        for (const finding of checker.check(text).findings) {
          const ways = waysFor(text, finding);
          const isBetter = (way: Rewrite) =>
            countOf(changed(text, way), finding.label) < countOf(text, finding.label) &&
            countOf(changed(text, way)) < countOf(text);
          if (ways.length === 0 || !ways.every(isBetter)) stuck.push(`${finding.rule}: ${text}`);
        }
      }
      deepEqual(stuck, []);
    });
  }
});
