import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Context, createChecker } from '../../../src/wording/checker.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { noModel } from '../../wording/noModel.ts';

const checker = createChecker({ model: noModel });

/** What is found, as `label: words`. */
function found(text: string, context: Context = {}): string[] {
  const { findings } = checker.check(text, context);
  return findings.map(one => `${one.label}: ${text.slice(one.start, one.end)}`);
}
const labelsIn = (text: string, context?: Context) => found(text, context).map(one => one.split(':')[0]);

describe('the wording check', () => {
  it('judges what we say and write, and never what we heard', () => {
    const text = 'We will fix the export by Friday.';
    const kinds = ['told', 'promise', 'note', 'draft', 'update', 'heard', 'question', 'restatement'] as const;
    deepEqual(
      kinds.filter(kind => labelsIn(text, { kind }).length > 0),
      ['told', 'promise', 'note', 'draft', 'update'],
    );
  });

  it('asks of what was heard only whether we said it', () => {
    const heard = (text: string) => {
      const { findings, maybeOurs } = checker.check(text, { kind: 'heard' });
      return [findings.length, maybeOurs.map(one => one.label)];
    };
    deepEqual(heard('We will fix it by Friday.'), [0, ['promise']]);
    deepEqual(heard('They want it fixed by Friday.'), [0, []]);
  });

  it('names the place in UTF-16 units, whatever stands before', () =>
    deepEqual(found('🙂 Grüße! “Nothing” – It’ll be fixed by Friday, 👍🏽.'), ['promise: It’ll be fixed']));

  it('leaves alone what is quoted, code, an address or front matter', () => {
    const texts = [
      '> We will fix it tomorrow.',
      'The mail said: "We will fix it tomorrow."',
      '```\nWe will fix it tomorrow.\n```',
      'The template is `We will fix it tomorrow`.',
      'See https://example.org/we-will-fix-it-tomorrow.',
      '---\ntitle: We will fix it tomorrow.\n---\n',
      '<!-- We will fix it tomorrow. -->',
    ];
    deepEqual(
      texts.filter(text => labelsIn(text).length > 0),
      [],
    );
  });

  it('leaves alone what stands over the parts of an update', () => {
    const headings = [
      'What was decided',
      'In place for now (temporary)',
      'No longer in place',
      'What you asked and we still owe you',
      'Next update',
    ];
    const shipped = createChecker();
    const flagged = headings.filter(
      one => shipped.check(`## ${one}\n\n- the export\n`, { form: 'markdown' }).findings.length > 0,
    );
    deepEqual(flagged, []);
  });

  it('goes on after a quotation or a block of code that never ends', () => {
    deepEqual(labelsIn('She said "no.\n\nWe will fix it by Friday.'), ['promise']);
    deepEqual(labelsIn('We will fix it by Friday.\n```\nWe will fix it by Friday.'), ['promise']);
  });

  it('counts a day named as the next step of the same text, but not in another section', () => {
    const open = 'We will look into the labels.';
    deepEqual(labelsIn(`${open} Next update: 4 December.`), []);
    deepEqual(labelsIn(`${open}\n\n# Other\n\nNext update: 4 December.`), ['vague-date']);
  });

  it('makes a hint of what a milestone or a temporary code answers', () => {
    const shown = (text: string, context: Context) =>
      checker.check(text, context).findings.map(one => [one.label, one.severity, one.isAnswered]);
    deepEqual(shown('We will get back to you soon.', { hasMilestone: true }), [['vague-date', 'hint', true]]);
    deepEqual(shown('Restarted the worker. Issue solved.', { hasTemporaryCode: true }), [
      ['hack-as-final', 'hint', true],
    ]);
    deepEqual(shown('Restarted the worker. Issue solved.', {}), [['hack-as-final', 'warning', false]]);
  });

  it('sets aside what a comment ignores, with its reason', () => {
    const check = (text: string) => checker.check(text);
    const promise = 'We will fix it by Friday.';
    const report = check(`<!-- listen-first-ignore promise: tested by QA -->\n\n${promise}\n\n${promise}`);
    deepEqual([report.findings.length, report.ignored.map(one => one.reason)], [1, ['tested by QA']]);
    equal(check(`${promise} <!-- listen-first-ignore promise: tested -->`).findings.length, 0);
    equal(check(`${promise} <!-- listen-first-ignore blame: tested -->`).findings.length, 1);
  });

  it('says so where a comment ignores nothing, and ignores nothing', () => {
    const { findings, faults } = checker.check(
      'We will fix it by Friday. <!-- listen-first-ignore promise -->',
    );
    deepEqual([findings.length, faults.length], [1, 1]);
  });

  it('leaves other languages alone and says so', () => {
    const { findings, isForeign } = createChecker().check(
      'Wir werden das bis Freitag sicher lösen, das ist kein Problem.',
    );
    deepEqual([findings, isForeign], [[], true]);
    equal(createChecker().check('We will fix it, das ist klar.').isForeign, false);
    equal(createChecker().check('これは必ず金曜日までに直します。').isForeign, true);
  });

  it('reads only the sentence anew that was changed', () => {
    const checker = createChecker({ model: noModel });
    const sentences = Array.from({ length: 50 }, (_, at) => `We send the report ${at} on Friday.`);
    equal(checker.check(sentences.join(' ')).readAnew, 50);
    const typed = sentences.with(20, 'We will fix it.');
    const report = checker.check(typed.join(' '));
    deepEqual([report.readAnew, report.findings[0]?.label], [1, 'promise']);
  });
});

describe('the words of a team', () => {
  const check = (text: string, team: object) =>
    createChecker({ team, model: noModel })
      .check(text)
      .findings.map(one => one.rule);

  it('allow, add and name as they stand', () => {
    deepEqual(check('We will fix it by Friday.', { allowed: ['will fix it'] }), []);
    deepEqual(check('This is a showstopper for us.', { added: { promise: ['showstopper'] } }), [
      'team/promise',
    ]);
    deepEqual(check('zenith forgot the file.', {}), []);
    deepEqual(check('zenith forgot the file.', { names: ['zenith'] }), ['blame/party']);
  });

  it('are never patterns', () =>
    deepEqual(
      check('We like it.', { added: { promise: ['@fix', '&us', '..9', '.*', '(a+)+$', '<', ''] } }),
      [],
    ));

  it('are cut where they are too many or too long', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `word${at} ${'x '.repeat(400)}`);
    deepEqual(check('We like it.', { added: { blame: many }, allowed: many, names: many }), []);
  });
});

describe('bad input', () => {
  takeTime();
  const size = tries(40_000, 1_000_000);
  const inputs: Readonly<Record<string, string>> = {
    'one line without an end': 'we will see the thing '.repeat(size / 22),
    'one word': 'x'.repeat(size),
    'only emoji': '🙂👍🏽👩‍👩‍👧'.repeat(size / 20),
    'mixed scripts': 'We будем 修复 it الآن '.repeat(size / 20),
    'nested quotes': '"\'“„«'.repeat(size / 5),
    'open comments': '<!-- '.repeat(size / 5),
    'open fences': '```\n~~~\n'.repeat(size / 8),
    dots: '.'.repeat(size),
    'dots and a letter': `${'.'.repeat(size)}x`,
    brackets: ']('.repeat(size / 2),
    'at signs': 'a@'.repeat(size / 2),
    dashes: '- '.repeat(size / 2),
    'not not': 'not '.repeat(size / 4),
  };
  for (const [name, text] of Object.entries(inputs)) {
    it(`of ${name} is read to its end without a storm`, () => {
      const { findings } = checker.check(text);
      ok(findings.length <= 1 + text.length / 500, `${findings.length} findings`);
    });
  }
});
