import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { entryHistory } from '../../../src/actions/entries/entryHistory.ts';
import { type LabelParts, labelEntry } from '../../../src/actions/entries/labelEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { restoreVersion } from '../../../src/actions/entries/restoreVersion.ts';
import { settle } from '../../../src/actions/entries/settle.ts';
import { undoEdit } from '../../../src/actions/entries/undoEdit.ts';
import type { Ports, Store } from '../../../src/domain/ports.ts';
import { longestText, type Reach } from '../../../src/domain/records/entry.ts';
import { type Label, labels } from '../../../src/domain/records/labels.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const note = { conversation: 'call', entry: 'note' };
const label = (ports: Ports, of: Label, parts: LabelParts | null) =>
  labelEntry(ports, { ...note, label: of, parts });
const entryIn = async (store: Store) =>
  (await openConversation(store, 'call')).conversation.entries.find(one => one.id === 'note');
const refusalOf = (run: Promise<unknown>) => problemOf(run);

/** A call with one note of that reach. */
async function talkWithNote(folder: string, reach: Reach = 'team'): Promise<Talk> {
  const talk = await startedTalk(folder);
  await addEntry(talk.ports, { conversation: 'call', id: 'note', text: 'CSV please', kind: 'heard', reach });
  return talk;
}

interface TwoDevices extends Talk {
  readonly others: Ports;
  /** Both see what the other wrote. */
  readonly meet: () => Promise<void>;
}

/** Two people who saw the note and nothing of each other's later changes. */
async function twoDevices(folder: string, local: string, reach?: Reach): Promise<TwoDevices> {
  const talk = await talkWithNote(folder, reach);
  const home = { store: folder, local };
  const other = await openWindow(folder, { home, author: 'bob', now: tickingClock(startOfDay + 60_000) });
  await other.entities('conversation/call');
  const meet = async () => {
    await talk.store.refresh();
    await other.refresh();
  };
  return { ...talk, others: portsOf(other), meet };
}

const some: Readonly<Record<Label, LabelParts>> = {
  impact: { words: 'no invoices before noon' },
  option: { cost: 'two days', state: 'chosen' },
  request: { asked: 'a CSV' },
  risk: { trigger: 'the queue grows' },
  compensation: { value: 'one month free' },
  feedback: { about: 'our answers' },
  mood: { mood: 'worried' },
};

describe('labelling an entry', () => {
  const makeFolder = temporaryFolders();
  takeTime();

  it('puts every label on it, each by itself', async () => {
    const { ports, store } = await talkWithNote(makeFolder());
    for (const one of labels) await label(ports, one, some[one]);
    const { impact, option, request, risk, compensation, feedback, mood, text } =
      (await entryIn(store)) ?? {};
    deepEqual(
      [text, impact, option, request, risk, compensation, feedback, mood],
      [
        'CSV please',
        { words: 'no invoices before noon' },
        { cost: 'two days', risk: '', loses: '', state: 'chosen' },
        { asked: 'a CSV', need: '', today: '' },
        { mitigation: '', trigger: 'the queue grows' },
        { value: 'one month free', state: 'offered' },
        { about: 'our answers' },
        { mood: 'worried' },
      ],
    );
  });
  it('answers with what stands under it, and writes nothing where that stands already', async () => {
    const { ports, lines } = await talkWithNote(makeFolder());
    const stands = { asked: 'a CSV', need: 'pay on time', today: 'by hand' };
    deepEqual(await label(ports, 'request', stands), stands);
    const before = lines();
    deepEqual(await label(ports, 'request', { need: 'pay on time' }), stands);
    equal(lines(), before);
  });
  it('changes the parts it names, and leaves the others, also those of another version', async () => {
    const { ports } = await talkWithNote(makeFolder());
    const newer = { cost: 'a day', risk: 'none', votes: 3 };
    await editEntry(ports, { ...note, fields: { option: newer as never } });
    deepEqual(await label(ports, 'option', { cost: 'two days', state: 'rejected' }), {
      cost: 'two days',
      risk: 'none',
      loses: '',
      state: 'rejected',
      votes: 3,
    });
  });
  it('takes it off, once', async () => {
    const { ports, store, lines } = await talkWithNote(makeFolder());
    await label(ports, 'mood', { mood: 'angry' });
    equal(await label(ports, 'mood', null), null);
    equal((await entryIn(store))?.mood, undefined);
    const before = lines();
    await label(ports, 'mood', null);
    equal(lines(), before);
  });
  it('may have nothing under it: that they asked for something is worth noting alone', async () => {
    const { ports, store } = await talkWithNote(makeFolder());
    await label(ports, 'request', {});
    deepEqual((await entryIn(store))?.request, { asked: '', need: '', today: '' });
  });

  it('needs parts and words that the label knows', async () => {
    const { ports, lines } = await talkWithNote(makeFolder());
    const before = lines();
    const refused = [
      await refusalOf(label(ports, 'impact', { cost: '7' })),
      await refusalOf(label(ports, 'option', { state: 'parked' })),
      await refusalOf(label(ports, 'compensation', { state: 'chosen' })),
      await refusalOf(label(ports, 'mood', { mood: 'furious' })),
      await refusalOf(label(ports, 'mood', {})),
      await refusalOf(label(ports, 'impact', { words: 'x'.repeat(longestText + 1) })),
      await refusalOf(labelEntry(ports, { ...note, entry: 'nothing', label: 'impact', parts: {} })),
    ];
    deepEqual(
      [refused, lines()],
      [['bad input', 'bad input', 'bad input', 'bad input', 'bad input', 'too long', 'not found'], before],
    );
  });

  it('is part of its history, and comes back with a version of it', async () => {
    const { ports, store } = await talkWithNote(makeFolder());
    await label(ports, 'impact', { words: 'first' });
    await label(ports, 'impact', { words: 'second' });
    const { versions } = await entryHistory(ports, note);
    deepEqual(
      versions.map(one => one.fields.impact?.words),
      [undefined, 'first', 'second'],
    );
    await restoreVersion(ports, { ...note, version: versions[1]?.operation ?? '' });
    deepEqual((await entryIn(store))?.impact, { words: 'first' });
    await restoreVersion(ports, { ...note, version: versions[0]?.operation ?? '' });
    equal((await entryIn(store))?.impact, undefined);
  });
  it('cannot be put on an entry that was removed', async () => {
    const { ports } = await talkWithNote(makeFolder());
    await removeEntry(ports, note);
    equal(await refusalOf(label(ports, 'impact', {})), 'not found');
  });

  describe('with compensation', () => {
    const reachAfter = async (reach: Reach, parts: LabelParts = some.compensation) => {
      const { ports, store } = await talkWithNote(makeFolder(), reach);
      await label(ports, 'compensation', parts);
      return (await entryIn(store))?.reach;
    };

    it('makes it the team’s, unless it is only mine', async () =>
      deepEqual(
        [await reachAfter('customer'), await reachAfter('team'), await reachAfter('me')],
        ['team', 'team', 'me'],
      ));
    it('leaves it alone with every other label', async () => {
      const { ports, store } = await talkWithNote(makeFolder(), 'customer');
      for (const one of labels.filter(other => other !== 'compensation')) await label(ports, one, some[one]);
      equal((await entryIn(store))?.reach, 'customer');
    });
    it('is the same when the label comes with other changes', async () => {
      const { ports, store } = await talkWithNote(makeFolder(), 'customer');
      const compensation = { value: 'x', state: 'offered' } as const;
      await editEntry(ports, { ...note, fields: { text: 'y', compensation } });
      equal((await entryIn(store))?.reach, 'team');
    });
    it('can be shown to the customer by hand afterwards, and stays so when the label is changed', async () => {
      const { ports, store } = await talkWithNote(makeFolder());
      await label(ports, 'compensation', some.compensation);
      await editEntry(ports, { ...note, fields: { reach: 'customer' } });
      await label(ports, 'compensation', { state: 'approved' });
      equal((await entryIn(store))?.reach, 'customer');
    });
    it('can be shown to the customer in the same breath, but only where that is a change', async () => {
      const fields = { compensation: { value: 'x', state: 'offered' }, reach: 'customer' } as const;
      for (const [before, after] of [
        ['team', 'customer'],
        ['customer', 'team'],
      ] as const) {
        const { ports, store } = await talkWithNote(makeFolder(), before);
        await editEntry(ports, { ...note, fields });
        equal((await entryIn(store))?.reach, after);
      }
    });
    it('keeps it from the customer when the label comes back', async () => {
      const { ports, store } = await talkWithNote(makeFolder());
      await label(ports, 'compensation', some.compensation);
      await label(ports, 'compensation', null);
      await editEntry(ports, { ...note, fields: { reach: 'customer' } });
      const { versions } = await entryHistory(ports, note);
      await restoreVersion(ports, { ...note, version: versions[1]?.operation ?? '' });
      const { compensation, reach } = (await entryIn(store)) ?? {};
      deepEqual([compensation?.value, reach], ['one month free', 'team']);
    });
    it('keeps it from the customer when it comes back from a time when they saw it', async () => {
      const { ports, store } = await talkWithNote(makeFolder());
      await label(ports, 'compensation', some.compensation);
      await editEntry(ports, { ...note, fields: { reach: 'customer' } });
      await label(ports, 'compensation', null);
      const { versions } = await entryHistory(ports, note);
      await restoreVersion(ports, { ...note, version: versions[2]?.operation ?? '' });
      const { compensation, reach } = (await entryIn(store)) ?? {};
      deepEqual([compensation?.value, reach], ['one month free', 'team']);
    });
    it('keeps it from the customer when its taking off is undone', async () => {
      const { ports, store } = await talkWithNote(makeFolder());
      await label(ports, 'compensation', some.compensation);
      await label(ports, 'compensation', null);
      await editEntry(ports, { ...note, fields: { reach: 'customer' } });
      const { versions } = await entryHistory(ports, note);
      await undoEdit(ports, { ...note, version: versions[2]?.operation ?? '' });
      const { compensation, reach } = (await entryIn(store)) ?? {};
      deepEqual([compensation?.value, reach], ['one month free', 'team']);
    });
    it('keeps it from the customer when somebody shows it to them at the same time', async () => {
      for (const isLater of [false, true]) {
        const { ports, others, store, meet } = await twoDevices(makeFolder(), makeFolder());
        const show = (who: Ports) => editEntry(who, { ...note, fields: { reach: 'customer' } });
        await label(isLater ? ports : others, 'compensation', some.compensation);
        await show(isLater ? others : ports);
        await meet();
        const { compensation, reach } = (await entryIn(store)) ?? {};
        deepEqual([compensation?.value, reach], ['one month free', 'team']);
      }
    });
  });

  describe('by two people at once', () => {
    it('keeps both labels', async () => {
      const { ports, others, store, meet } = await twoDevices(makeFolder(), makeFolder());
      await label(ports, 'impact', some.impact);
      await label(others, 'mood', some.mood);
      await meet();
      const { impact, mood } = (await entryIn(store)) ?? {};
      deepEqual([impact, mood], [some.impact, some.mood]);
    });
    it('shows both values of one label until somebody settles it', async () => {
      const { ports, others, store, meet } = await twoDevices(makeFolder(), makeFolder());
      await label(ports, 'impact', { words: 'by ada' });
      await label(others, 'impact', { words: 'by bob' });
      await meet();
      const [alternatives] = (await entryHistory(ports, note)).alternatives;
      const words = (alternatives?.values ?? []).map(one => one.given.impact?.words);
      deepEqual([alternatives?.field, new Set(words)], ['impact', new Set(['by ada', 'by bob'])]);
      const kept = alternatives?.values.find(one => one.given.impact?.words === 'by ada');
      await settle(ports, { ...note, field: 'impact', version: kept?.operation ?? '' });
      deepEqual((await entryIn(store))?.impact, { words: 'by ada' });
    });

    /** What one person does without seeing the other. */
    const deed = fc.oneof(
      fc.constantFrom(...labels).map(of => ({ of, parts: some[of] })),
      fc.constantFrom<Reach>('team', 'customer').map(reach => ({ reach })),
    );
    type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
    const carryOut = async (ports: Ports, all: readonly Deed[]) => {
      for (const one of all)
        if ('of' in one) await label(ports, one.of, one.parts);
        else await editEntry(ports, { ...note, fields: { reach: one.reach } });
    };
    /** What one person said about its reach in the end; what changes nothing is not said. */
    function saidOf(all: readonly Deed[]): Reach | undefined {
      let said: Reach | undefined;
      let isLabelled = false;
      for (const one of all) {
        if ('reach' in one) said = one.reach === (said ?? 'team') ? said : one.reach;
        else if (one.of === 'compensation' && !isLabelled) said = 'team';
        isLabelled ||= 'of' in one && one.of === 'compensation';
      }
      return said;
    }

    it('keeps every label of both, and widens its reach only where everybody who changed it did', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(deed, { maxLength: 5 }),
          fc.array(deed, { maxLength: 5 }),
          async (left, right) => {
            const { ports, others, store, meet } = await twoDevices(makeFolder(), makeFolder());
            await carryOut(ports, left);
            await carryOut(others, right);
            await meet();
            const entry = await entryIn(store);
            const wanted = [...left, ...right].flatMap(one => ('of' in one ? [one.of] : []));
            deepEqual(
              wanted.filter(of => entry?.[of] === undefined),
              [],
            );
            const chosen = [saidOf(left), saidOf(right)].filter(one => one !== undefined);
            const isShown = chosen.length > 0 && chosen.every(one => one === 'customer');
            equal(entry?.reach, isShown ? 'customer' : 'team');
          },
        ),
        { numRuns: tries(25, 300) },
      ));
  });

  it('writes one line, which names only what changed', async () => {
    const { ports, folder } = await talkWithNote(makeFolder());
    await label(ports, 'impact', { words: 'x' });
    await label(ports, 'compensation', { value: 'y' });
    deepEqual(fieldsInLog(folder).slice(-2), [
      { impact: { words: 'x' } },
      { compensation: { value: 'y', state: 'offered' }, reach: 'team' },
    ]);
  });
});
