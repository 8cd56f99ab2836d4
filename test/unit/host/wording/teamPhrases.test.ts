import { deepEqual } from 'node:assert/strict';
import { phraseToAllow, placesOf } from '../../../../src/host/wording/teamPhrases.ts';
import { type Context, createChecker } from '../../../../src/wording/checker.ts';
import { examples } from '../../../../src/wording/rules/examples.ts';
import { takeTime, tries } from '../../../support/counts.ts';

const context: Context = { kind: 'draft', form: 'markdown' };

describe('words that a team could let stand', () => {
  it('are those of the finding, without the marks of Markdown', () => {
    const text = 'This is **rock `x` solid** for us.';
    const team = { added: { promise: ['rock solid'] } };
    const said = createChecker({ team })
      .check(text, context)
      .findings.map(one => phraseToAllow({ text, context, team }, one));
    deepEqual(said, ['rock solid']);
  });
  it('are the whole sentence where less would not do, and none where that is too long', () => {
    const team = { added: { promise: ['rock solid', 'solid rock'] } };
    const check = (text: string) => {
      const [finding] = createChecker({ team }).check(text, context).findings;
      return finding && phraseToAllow({ text, context, team }, finding);
    };
    const twice = 'It is rock solid and solid rock';
    deepEqual(check(`${twice}.`), twice);
    deepEqual(check(`${twice} for all of you in every one of your branches.`), undefined);
  });
  it('stand where they are found in a line, whatever their capitals and short forms', () => {
    deepEqual(placesOf("we'll see", 'Soon. We will see, we’ll see!'), [
      { start: 6, end: 17 },
      { start: 19, end: 29 - 1 },
    ]);
    deepEqual(
      [placesOf('will see', 'we saw'), placesOf('', 'we saw'), placesOf('.*', 'we saw')],
      [[], [], []],
    );
  });

  describe('clear what they are offered for and bring nothing', () => {
    takeTime();
    const checker = createChecker();
    const ofEach = tries(1, 100);
    const some = Object.values(examples).filter((_, at) => at % tries(4, 1) === 0);
    const texts = some.flatMap(({ bad }) => bad.slice(0, ofEach));

    it('in the bad examples of all rules', () => {
      const left: string[] = [];
      let offered = 0;
      for (const text of texts) {
        const { findings } = checker.check(text, context);
        for (const finding of findings) {
          const words = phraseToAllow({ text, context, team: {} }, finding);
          if (words === undefined) continue;
          offered += 1;
          const after = createChecker({ team: { allowed: [words] } }).check(text, context).findings;
          const isLeft = after.some(one => one.label === finding.label && one.start === finding.start);
          if (isLeft || after.length >= findings.length) left.push(`${text}: ${words}`);
        }
      }
      deepEqual([left, offered >= texts.length * 0.8], [[], true]);
    });
  });
});
