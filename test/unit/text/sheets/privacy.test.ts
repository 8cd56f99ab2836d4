import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { answerStates, askers, entryKinds, outcomes, reaches } from '../../../../src/domain/records/entry.ts';
import { handover } from '../../../../src/text/sheets/handover.ts';
import type { CustomerHistory } from '../../../../src/text/sheets/history.ts';
import { prepareSheet } from '../../../../src/text/sheets/prepareSheet.ts';
import { tries } from '../../../support/counts.ts';
import { hostileLine } from '../chat/hostile.ts';
import { rendered } from '../rendered.ts';
import { entry, spot } from '../talk.ts';
import { by, history, talkOf } from './talks.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const shape = fc.record({
  kind: fc.constantFrom(...entryKinds),
  reach: fc.constantFrom(...reaches),
  answer: maybe(fc.constantFrom(...answerStates)),
  asks: maybe(fc.constantFrom(...askers)),
  outcome: maybe(fc.constantFrom(...outcomes)),
  isLabelled: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Its words are made from its number, so that each can be found again. */
function entryOf({ answer, isLabelled, ...rest }: Shape, at: number): Entry {
  const labels = {
    impact: { words: `impact${at}x` },
    request: { asked: `asked${at}x`, need: '', today: '' },
    option: { cost: `cost${at}x`, risk: '', loses: '', state: 'open' as const },
    risk: { mitigation: `mitigation${at}x`, trigger: '' },
    compensation: { value: `value${at}x`, state: 'offered' as const },
    decision: { who: `who${at}x`, alternatives: '' },
    mood: { mood: 'angry' as const },
  };
  return entry('10:30', {
    ...rest,
    id: `e${at}`,
    text: `words${at}x`,
    speaker: `speaker${at}x`,
    author: `author${at}x`,
    answer: answer && { state: answer, words: `answer${at}x` },
    due: by('2031-01-01'),
    places: [{ id: `p${at}`, spot: { ...spot, path: `place${at}x.ts` } }],
    ...(isLabelled && labels),
  });
}

const sheetsOf = (all: CustomerHistory) => [prepareSheet(all), handover({ ...all, stores: [] })];
const historyOf = (entries: readonly Entry[]) =>
  history({ conversations: [talkOf('2026-11-17', { entries })] });

describe('a sheet for us', () => {
  it('holds nothing that somebody keeps for themselves, and reads as if it were not there', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 20 }), all => {
        const entries = all.map(entryOf);
        const shared = entries.filter(one => one.reach !== 'me');
        const texts = sheetsOf(historyOf(entries));
        const traces = all.flatMap((one, at) => (one.reach === 'me' ? [`${at}x`] : []));
        const leaks = traces.filter(trace => texts.some(text => new RegExp(`[a-z]${trace}`).test(text)));
        deepEqual([leaks, texts], [[], sheetsOf(historyOf(shared))]);
      }),
      { numRuns: tries(200, 4_000) },
    );
  });

  it('makes nothing but words of the words of others', () => {
    const elements = ['code', 'h1', 'h2', 'li', 'ol start="', 'p', 'pre', 'strong', 'ul'];
    fc.assert(
      fc.property(hostileLine, fc.array(shape, { maxLength: 8 }), (text, all) => {
        const words = {
          text,
          speaker: text,
          answer: { state: 'corrected' as const, words: text },
          decision: { who: text, alternatives: text },
        };
        const entries = all.map((one, at) => ({ ...entryOf(one, at), ...words }));
        const customer = {
          id: 'nordwind',
          name: text,
          language: text,
          timeZone: text,
          notes: text,
          glossary: [{ term: text, meaning: text }],
        };
        const updates = [
          {
            id: 'u',
            day: by('2026-11-20').day,
            sent: '2026-11-20T10:00:00Z',
            text: `## Next update\n\n${text}`,
          },
        ];
        const texts = sheetsOf({ ...historyOf(entries), customer, updates });
        const strange = texts.flatMap(one => rendered(one).elements.filter(name => !elements.includes(name)));
        deepEqual(strange, [], texts[0]);
      }),
      { numRuns: tries(300, 6_000) },
    );
  });
});
