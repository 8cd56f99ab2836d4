import { deepEqual } from 'node:assert/strict';
import type { Records } from '../../../../src/domain/records/checklists/evidence.ts';
import { heldBy, heldFields } from '../../../../src/domain/records/checklists/held.ts';
import { builtInTemplate, type OwnTemplate } from '../../../../src/domain/records/checklists/templates.ts';
import { checklist, entry } from '../../text/talk.ts';

type Values = Readonly<Record<string, unknown>>;

const nothing: Records = { entries: [], milestones: [], temporary: [] };
const asking: Records = {
  ...nothing,
  entries: [entry('10:30', { request: { asked: 'A button', need: '', today: '' } })],
};
const own: OwnTemplate = {
  id: 'visit',
  title: 'On-site visit',
  steps: [
    { id: 'greet', label: 'Greet them', hint: 'By name' },
    { id: 'next-date', label: 'Next visit' },
  ],
};
const kept = heldFields(own);
const ids = (values: Values, records = nothing) =>
  heldBy(values, records, () => {}).checklist.map(one => one.id);

describe('the checklist a conversation is held by', () => {
  function check(values: Values, expected: readonly [template: string, faults: number]) {
    const faults: string[] = [];
    const { template } = heldBy(values, nothing, line => faults.push(line));
    deepEqual([template, faults.length], expected);
  }

  it('is the one of a support call where it names none', () => {
    deepEqual(
      heldBy({}, nothing, () => {}),
      { template: 'support', checklist: checklist() },
    );
    check({ template: null }, ['support', 0]);
  });
  it('is the built-in one it names', () => {
    check({ template: 'angry' }, ['angry', 0]);
    deepEqual(ids({ template: 'angry' }), builtInTemplate('angry')?.steps);
  });
  it('is one that somebody wrote, as it was when it was chosen', () =>
    deepEqual(
      heldBy(kept, nothing, () => {}),
      {
        template: 'visit',
        templateTitle: 'On-site visit',
        checklist: own.steps.map(step => ({ ...step, state: 'open' })),
      },
    ));
  it('is the built-in one, whatever else was kept of another', () =>
    check({ ...kept, template: 'angry' }, ['angry', 0]));

  it('is the one of a support call, with a fault, where it cannot be read', () => {
    check({ template: 'hologram' }, ['support', 1]);
    check({ template: 7 }, ['support', 1]);
    check({ template: 'visit', checklist: null }, ['support', 1]);
    check({ template: 'visit', checklist: { ...own, id: 'other' } }, ['support', 1]);
    check({ template: 'visit', checklist: { ...own, steps: [] } }, ['support', 1]);
    check({ template: 'visit', checklist: { ...own, steps: 'greet' } }, ['support', 1]);
    check({ template: 'visit', checklist: 'visit' }, ['support', 1]);
    for (const template of ['constructor', '__proto__', '']) check({ template }, ['support', 1]);
  });
  it('then shows what was ticked of the one that is missing, too', () => {
    const ticked = { 'step.impact': { state: 'done' }, 'step.greet': { state: 'skipped', reason: 'no' } };
    const { checklist: read } = heldBy({ template: 'hologram', ...ticked }, nothing, () => {});
    deepEqual(read.slice(6), [
      { id: 'greet', state: 'skipped', reason: 'no' },
      { id: 'impact', state: 'done' },
    ]);
  });
  it('leaves out a step that cannot be read, and one that stands twice', () => {
    const steps = [
      ...own.steps,
      { id: 'greet', label: 'Again' },
      { id: 'Not an id', label: 'x' },
      { id: 'a', label: ' ' },
      { id: 'b', label: 7 },
      { label: 'x' },
      null,
      'greet',
    ];
    check({ template: 'visit', checklist: { ...own, steps } }, ['visit', 0]);
    const { checklist: read } = heldBy(
      { template: 'visit', checklist: { ...own, steps } },
      nothing,
      () => {},
    );
    deepEqual(
      read.map(one => one.label),
      ['Greet them', 'Next visit'],
    );
  });
  it('is called by its id where its title cannot be read', () =>
    deepEqual(
      heldBy({ ...kept, checklist: { ...own, title: 7 } }, nothing, () => {}).templateTitle,
      'visit',
    ));

  it('keeps what was ticked when another one is chosen, where a step is in both', () => {
    const ticked = { 'step.next-date': { state: 'done' }, 'step.impact': { state: 'done' } };
    const done = (values: Values) =>
      heldBy({ ...values, ...ticked }, nothing, () => {})
        .checklist.filter(one => one.state === 'done')
        .map(one => one.id);
    deepEqual(
      [done({}), done({ template: 'angry' }), done(kept)],
      [['next-date'], ['impact', 'next-date'], ['next-date']],
    );
  });
  it('shows what the records show, by whatever checklist', () => {
    const records = { ...nothing, milestones: [{}] };
    deepEqual(heldBy(kept, records, () => {}).checklist[1]?.state, 'done');
  });
});

describe('a request in a conversation', () => {
  it('brings the question for the real need, once they are understood', () =>
    deepEqual(ids({}, asking).slice(0, 3), ['let-finish', 'said-back', 'real-need']));
  it('brings it before anything is promised where nothing is said back', () => {
    const promises = { ...own, steps: [{ id: 'no-unsafe-promise', label: 'Careful' }, ...own.steps] };
    deepEqual(ids(heldFields(promises), asking)[0], 'real-need');
  });
  it('brings it last where there is neither', () =>
    deepEqual(ids({ template: 'decision' }, asking).at(-1), 'real-need'));
  it('brings it once', () =>
    deepEqual(ids({ template: 'feature' }, asking), builtInTemplate('feature')?.steps));
  it('brings it as a step like every other, which can be ticked and skipped', () => {
    const skipped = { 'step.real-need': { state: 'skipped', reason: 'they told us before' } };
    deepEqual(
      heldBy(skipped, asking, () => {}).checklist.find(one => one.id === 'real-need'),
      { id: 'real-need', state: 'skipped', reason: 'they told us before' },
    );
  });
});

describe('what a conversation keeps of its checklist', () => {
  it('is the id of a built-in one, and all of one that somebody wrote', () => {
    const angry = builtInTemplate('angry');
    deepEqual(
      [angry && heldFields(angry), heldFields(own)],
      [{ template: 'angry' }, { template: 'visit', checklist: own }],
    );
  });
});
