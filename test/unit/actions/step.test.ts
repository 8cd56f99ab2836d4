import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { tickStep } from '../../../src/actions/conversations/tickStep.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { StepState } from '../../../src/domain/records/checklists/checklist.ts';
import { builtInTemplate } from '../../../src/domain/records/checklists/templates.ts';
import { settledIn, stateOf } from '../../support/checklist.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const steps = builtInTemplate('support')?.steps ?? [];

type Tick = readonly [step: string, state: StepState, reason?: string];

describe('ticking a step', () => {
  const folder = temporaryFolders();

  async function check(ticks: readonly Tick[], expected: { shown: Record<string, string>; written: number }) {
    const { ports, store, lines } = await startedTalk(folder());
    const before = lines();
    for (const [step, state, reason] of ticks) {
      await tickStep(ports, { conversation: 'call', step, state, reason });
    }
    const shown = settledIn((await openConversation(store, 'call')).conversation);
    deepEqual({ shown, written: lines() - before }, expected);
  }

  it('shows it as done', () =>
    check([['said-back', 'done']], { shown: { 'said-back': 'done' }, written: 1 }));
  it('can skip it and open it again', () =>
    check(
      [
        ['said-back', 'skipped', 'no time'],
        ['next-date', 'skipped', 'they call'],
        ['said-back', 'open'],
      ],
      { shown: { 'next-date': 'skipped' }, written: 3 },
    ));
  it('writes nothing where it stands so already', () =>
    check(
      [
        ['said-back', 'done'],
        ['said-back', 'done'],
        ['next-date', 'open'],
      ],
      { shown: { 'said-back': 'done' }, written: 1 },
    ));
  it('keeps the steps apart', () =>
    check(
      steps.map(step => [step, 'done']),
      { shown: Object.fromEntries(steps.map(step => [step, 'done'])), written: 6 },
    ));

  it('stores state and time as one value (rule 9)', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await tickStep(ports, { conversation: 'call', step: 'said-back', state: 'done' });
    const value = fieldsInLog(at).at(-1)?.['step.said-back'] as Record<string, unknown>;
    deepEqual([Object.keys(value), value['state']], [['state', 'at'], 'done']);
  });

  it('stays open where one window opened it while another ticked it (rule 9)', async () => {
    const { folder: at, ports, store } = await startedTalk(folder());
    await tickStep(ports, { conversation: 'call', step: 'said-back', state: 'done' });
    const other = await openWindow(at);
    const seen = (await other.entity('conversation/call', 'conversation', 'call')) as Folded;
    await tickStep(ports, { conversation: 'call', step: 'said-back', state: 'skipped', reason: 'x' });
    await other.write(edit(seen, { 'step.said-back': { state: 'open' } }));
    await store.refresh();
    deepEqual(stateOf((await openConversation(store, 'call')).conversation, 'said-back'), 'open');
    await tickStep(portsOf(other), { conversation: 'call', step: 'said-back', state: 'done' });
    deepEqual(stateOf((await openConversation(other, 'call')).conversation, 'said-back'), 'done');
  });

  it('keeps why it was skipped, without the blanks around it (rule 9)', async () => {
    const { folder: at, ports, store } = await startedTalk(folder());
    await tickStep(ports, {
      conversation: 'call',
      step: 'asked-else',
      state: 'skipped',
      reason: ' they left ',
    });
    const { at: _, ...value } = Object(fieldsInLog(at).at(-1)?.['step.asked-else']) as Record<
      string,
      unknown
    >;
    const { checklist } = (await openConversation(store, 'call')).conversation;
    const read = checklist.find(one => one.id === 'asked-else');
    deepEqual(
      [value, read],
      [
        { state: 'skipped', reason: 'they left' },
        { id: 'asked-else', state: 'skipped', reason: 'they left' },
      ],
    );
  });
  it('writes another reason, and not the same one twice', () =>
    check(
      [
        ['said-back', 'skipped', 'no time'],
        ['said-back', 'skipped', 'no time'],
        ['said-back', 'skipped', 'they left'],
      ],
      { shown: { 'said-back': 'skipped' }, written: 2 },
    ));
  it('forgets the reason of a step that is taken up again', async () => {
    const { ports, store } = await startedTalk(folder());
    const request = { conversation: 'call', step: 'said-back' };
    await tickStep(ports, { ...request, state: 'skipped', reason: 'no time' });
    await tickStep(ports, { ...request, state: 'open', reason: 'no time' });
    const { checklist } = (await openConversation(store, 'call')).conversation;
    deepEqual(checklist[1], { id: 'said-back', state: 'open' });
  });
  it('skips nothing without a reason, or for one that is too long', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    const request = { conversation: 'call', step: 'said-back', state: 'skipped' } as const;
    for (const reason of [undefined, '', ' \n'])
      deepEqual(await problemOf(tickStep(ports, { ...request, reason })), 'empty');
    deepEqual(await problemOf(tickStep(ports, { ...request, reason: 'x'.repeat(201) })), 'too long');
    deepEqual(lines(), before);
    await tickStep(ports, { ...request, reason: 'x'.repeat(200) });
    deepEqual(lines(), before + 1);
  });
  it('knows the steps of the checklist the talk is held by, and no others', async () => {
    const { ports } = await startedTalk(folder());
    const template = builtInTemplate('angry');
    await startConversation(ports, { customer: 'acme', id: 'heated', template });
    const tick = (conversation: string) =>
      tickStep(ports, { conversation, step: 'keep-calm', state: 'done' });
    deepEqual([await problemOf(tick('heated')), await problemOf(tick('call'))], ['none', 'not found']);
  });

  it('needs a step and a conversation that are there', async () => {
    const { ports } = await startedTalk(folder());
    for (const step of ['sing', '', 'constructor']) {
      deepEqual(await problemOf(tickStep(ports, { conversation: 'call', step, state: 'done' })), 'not found');
    }
    deepEqual(
      await problemOf(tickStep(ports, { conversation: 'other', step: 'said-back', state: 'done' })),
      'not found',
    );
  });
});
