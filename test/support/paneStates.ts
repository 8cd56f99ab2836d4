import type { Entry } from '../../src/domain/records/conversation.ts';
import type { PaneKind } from '../../src/protocol/callKinds.ts';
import type { CallState, EntryState, PaneState } from '../../src/protocol/callState.ts';
import { realisticCall } from './realisticCall.ts';
import { speakWithoutEditor } from './vscodeWords.ts';

speakWithoutEditor();
const { paneWords } = await import('../../src/host/pane/paneWords.ts');
const { entryStates } = await import('../../src/host/pane/entries/entryState.ts');

const started = Date.parse('2026-11-21T10:00:00Z');
const between = 20_000;

export const conversation = 'talk';

/** An entry as the records give it. */
export function entryAt(place: number, parts: Partial<Entry> = {}): Entry {
  const said = realisticCall[place % realisticCall.length];
  return {
    id: `e${place}`,
    conversation,
    kind: (said?.as ?? 'note') as PaneKind,
    text: said?.text ?? '',
    at: new Date(started + place * between).toISOString(),
    reach: 'team',
    author: 'ada',
    versions: 1,
    places: [],
    ...parts,
  } as Entry;
}

/** What the host would show of them, the newest first. */
export function statesOf(entries: readonly Entry[], most = entries.length): readonly EntryState[] {
  const talk = { entries, removed: [] } as unknown as Parameters<typeof entryStates>[0];
  return entryStates(talk, { pasts: new Map(), forms: new Map(), isPast: false, most });
}

export function callWith(entries: readonly EntryState[], parts: Partial<CallState> = {}): CallState {
  return {
    conversation,
    customer: 'Northwind Trading',
    time: '12 min',
    people: 'Maria Lopez, Tom Reed, NW-411',
    nextDate: '',
    link: '',
    isPast: false,
    template: 'Support call',
    steps: [
      { id: 'let-finish', label: 'Let them finish', state: 'done', reason: '' },
      { id: 'said-back', label: 'Said back and confirmed', state: 'open', reason: '' },
    ],
    entries,
    earlier: '',
    known: ['Maria Lopez', 'Tom Reed', 'Marek Novák'],
    theirs: ['Maria Lopez', 'Tom Reed'],
    promiseShape: {
      text: 'We investigate by Mon 23 Nov and report on Tue 24 Nov',
      label: 'Investigate by Mon 23 Nov, report on Tue 24 Nov',
    },
    lists: { label: '2 due · 1 temporary', isFolded: true },
    forgotten: undefined,
    ...parts,
  };
}

/** The whole picture the host tells the page. */
export function paneWith(call: CallState | undefined, parts: Partial<PaneState> = {}): PaneState {
  return {
    words: paneWords(),
    face: call ? 'call' : 'empty',
    call,
    closing: undefined,
    leftOpen: [],
    status: 'saved 10:42 · only on this computer',
    isHidden: false,
    isSample: false,
    isWindow: false,
    hasMarks: true,
    ...parts,
  };
}
