import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { tickStep } from '../../../src/actions/conversations/tickStep.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { type StepState, steps } from '../../../src/domain/records/checklist.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

type Tick = readonly [step: string, state: StepState];

describe('ticking a step', () => {
  const folder = temporaryFolders();

  async function check(ticks: readonly Tick[], expected: { shown: Record<string, string>; written: number }) {
    const { ports, store, lines } = await startedTalk(folder());
    const before = lines();
    for (const [step, state] of ticks) await tickStep(ports, { conversation: 'call', step, state });
    const { checklist } = (await openConversation(store, 'call')).conversation;
    const shown = Object.fromEntries(Object.entries(checklist).filter(([, state]) => state !== 'open'));
    deepEqual({ shown, written: lines() - before }, expected);
  }

  it('shows it as done', () =>
    check([['said-back', 'done']], { shown: { 'said-back': 'done' }, written: 1 }));
  it('can skip it and open it again', () =>
    check(
      [
        ['said-back', 'skipped'],
        ['next-date', 'skipped'],
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
    await tickStep(ports, { conversation: 'call', step: 'said-back', state: 'skipped' });
    await other.write(edit(seen, { 'step.said-back': { state: 'open' } }));
    await store.refresh();
    deepEqual((await openConversation(store, 'call')).conversation.checklist['said-back'], 'open');
    await tickStep(portsOf(other), { conversation: 'call', step: 'said-back', state: 'done' });
    deepEqual((await openConversation(other, 'call')).conversation.checklist['said-back'], 'done');
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
