import {
  type EditTarget,
  editActs,
  type FieldUse,
  paneKinds,
  paneReaches,
  paneSides,
} from '../../../protocol/callKinds.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What the text of a field is for, as it lies beside the text on disk. */
export function writtenUse({ as, asks, owes, target, speaker, reach }: FieldUse): string {
  return JSON.stringify({ as, asks, owes, target, speaker, reach });
}

function readTarget(raw: unknown): EditTarget | null {
  const { entry, act, kind, whose, isTurned } = Object(raw) as Raw;
  const known = editActs.find(one => one === act);
  if (typeof entry !== 'string' || entry === '' || !known) return null;
  const as = paneKinds.find(one => one === kind);
  const side = paneSides.find(one => one === whose);
  const line = as && side && { kind: as, whose: side, ...(isTurned === true && ({ isTurned } as const)) };
  return { entry, act: known, ...line };
}

/** What an older version wrote: "question us edit e1". */
function readWords(line: string): Raw {
  const [as, asks, act, entry] = line.split(' ');
  return { as, asks, target: { act, entry }, reach: 'team' };
}

function readLine(line: string): FieldUse {
  const { as, asks, owes, target, speaker, reach } = line.startsWith('{') ? parsed(line) : readWords(line);
  return {
    as: paneKinds.find(one => one === as) ?? 'heard',
    asks: asks === 'us' ? 'us' : 'them',
    owes: owes === 'them' ? 'them' : 'us',
    target: readTarget(target),
    speaker: typeof speaker === 'string' ? speaker : '',
    // What cannot be read is shown to nobody else.
    reach: paneReaches.find(one => one === reach) ?? 'me',
  };
}

function parsed(line: string): Raw {
  try {
    return Object(JSON.parse(line)) as Raw;
  } catch {
    return {};
  }
}

const unused: FieldUse = {
  as: 'heard',
  asks: 'them',
  owes: 'us',
  target: null,
  speaker: '',
  reach: 'team',
};

/** Windows that died leave a line each: of all of them nobody sees more than the narrowest allows. */
export function readUse(kept: string): FieldUse {
  const all = kept.split('\n').filter(Boolean).map(readLine);
  const [first] = all;
  if (!first) return unused;
  const reach = paneReaches.find(one => all.some(use => use.reach === one)) ?? 'me';
  return { ...first, reach };
}
