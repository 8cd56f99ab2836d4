import { deepEqual, ok } from 'node:assert/strict';
import { isIdentifier } from '../../../../src/domain/identifier.ts';
import { isBuiltInStep, stepWords } from '../../../../src/domain/records/checklists/steps.ts';
import {
  builtInTemplate,
  builtInTemplates,
  defaultTemplate,
  named,
} from '../../../../src/domain/records/checklists/templates.ts';
import { spoken } from '../../../../src/domain/sentence.ts';

const used = [...new Set(builtInTemplates.flatMap(one => one.steps))];
const labelOf = (id: string) => spoken(stepWords({ id }).label);

describe('the checklists that are built in', () => {
  it('are there for six kinds of talk, the support call first and by default', () => {
    deepEqual(
      builtInTemplates.map(({ id, title }) => `${id}: ${spoken(title)}`),
      [
        'support: Support call',
        'feature: New feature request',
        'angry: Angry customer',
        'discovery: Discovery',
        'decision: Decision',
        'retrospective: Retrospective',
      ],
    );
    deepEqual(defaultTemplate, 'support');
  });
  it('hold a support call by the six steps it always had', () =>
    deepEqual(builtInTemplate('support')?.steps, [
      'let-finish',
      'said-back',
      'no-unsafe-promise',
      'named-temporary',
      'next-date',
      'asked-else',
    ]));
  it('all agree on a date', () => ok(builtInTemplates.every(one => one.steps.includes('next-date'))));
  it('let an angry customer finish before anything else, and argue with nobody', () =>
    deepEqual(builtInTemplate('angry')?.steps.slice(0, 3), ['let-finish', 'keep-calm', 'impact']));
  it('ask for the real need before anything is promised', () => {
    const steps = builtInTemplate('feature')?.steps ?? [];
    ok(steps.indexOf('real-need') < steps.indexOf('no-unsafe-promise'));
  });
  it('are known by their id alone', () =>
    deepEqual(
      ['angry', 'Angry', '', 'constructor', undefined, 7].map(id => builtInTemplate(id)?.id),
      ['angry', ...Array<undefined>(5).fill(undefined)],
    ));
  it('name no step twice, and only known ones', () => {
    for (const { id, steps } of builtInTemplates) {
      deepEqual([new Set(steps).size, steps.every(isBuiltInStep)], [steps.length, true], id);
    }
    ok(used.every(isIdentifier));
  });
});

describe('the words of a step', () => {
  it('fit a pane of 300 pixels beside a button', () =>
    deepEqual(
      used.map(labelOf).filter(label => label.length > 30),
      [],
    ));
  it('tell each step from every other', () => deepEqual(new Set(used.map(labelOf)).size, used.length));
  it('say what can still be done after the talk, but for what only the talk gave the chance to', () => {
    const onlyInTalk = used.filter(id => stepWords({ id }).after === undefined);
    deepEqual(onlyInTalk, ['let-finish', 'keep-calm']);
    for (const id of used) {
      const { after } = stepWords({ id });
      if (after) ok(spoken(after.hint).length > 20 && spoken(after.later).length > 5, id);
    }
  });
  it('ask for a date where a date does it', () =>
    deepEqual(
      used.filter(id => stepWords({ id }).after?.setsDate),
      ['next-date', 'to-change'],
    ));

  it('are those of whoever wrote them, never translated and never filled in', () => {
    const { label, after } = stepWords({ id: 'greet', label: 'Say {0}', hint: 'Softly', later: 'Write' });
    deepEqual(
      [label, after],
      [
        { words: '{0}', values: ['Say {0}'] },
        { hint: { words: '{0}', values: ['Softly'] }, later: { words: '{0}', values: ['Write'] } },
      ],
    );
    deepEqual(spoken(label), 'Say {0}');
  });
  it('are the label itself where somebody wrote no more', () => {
    const { after } = stepWords({ id: 'greet', label: 'Greet them' });
    deepEqual(after && [spoken(after.hint), spoken(after.later)], ['', 'Greet them']);
  });
  it('come from the built-in step of that id where somebody left them out', () => {
    const { label, after } = stepWords({ id: 'next-date', label: 'Next visit' });
    deepEqual(
      [spoken(label), after && spoken(after.later), after?.setsDate],
      ['Next visit', 'Agree on the next date', true],
    );
  });
  it('offer nothing for later where the talk itself was the chance, whoever words it', () =>
    deepEqual(stepWords({ id: 'let-finish', label: 'Hush', hint: 'x', later: 'y' }).after, undefined));
  it('are the id of a step that nobody knows', () => deepEqual(labelOf('sing-along'), 'sing-along'));
});

describe('a checklist as a surface names it', () => {
  it('has a title and steps, whoever wrote it', () => {
    const steps = [{ id: 'greet', label: 'Greet them' }];
    deepEqual(named({ id: 'ours', title: 'Ours', steps }), {
      id: 'ours',
      title: { words: '{0}', values: ['Ours'] },
      steps,
    });
    const decision = builtInTemplate('decision');
    deepEqual(decision && named(decision).steps[0], { id: 'options' });
  });
});
