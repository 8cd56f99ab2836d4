import type { EditTarget, PaneKind } from '../../protocol/callKinds.ts';
import { hasOwner, type Side, whoseOf } from './side.ts';

/**
 * Who was named last on each side: the name stays for the lines that follow. A note or a decision is nobody's by
 * itself, so that a name given to one is for that line alone.
 */
export type Named = Readonly<Record<Side | 'once', string>>;

export const nobody: Named = { them: '', us: '', once: '' };

/** What is said back is ours, and so is a promise unless it is theirs. @param whose who asks or promises */
export function voiceOf(as: PaneKind, whose: Side): keyof Named {
  if (as === 'heard') return 'them';
  if (hasOwner(as)) return whose;
  return as === 'note' || as === 'decision' ? 'once' : 'us';
}

/** A line being typed. */
interface Line {
  readonly as: PaneKind;
  readonly side: Side;
  readonly whose: Side | null;
  readonly named: Named;
  readonly target: EditTarget | null;
}

/** Who says it; an entry that is changed keeps its own. */
export function speakerOf(line: Line): string {
  return line.target ? '' : line.named[voiceOf(line.as, whoseOf(line))];
}

export function spokenBy<T extends Line>(line: T, name: string): T {
  if (line.target) return line;
  return { ...line, named: { ...line.named, [voiceOf(line.as, whoseOf(line))]: name } };
}

/** Who can be named. */
export interface People {
  readonly known: readonly string[];
  /** Those of them who spoke for the customer. */
  readonly theirs: readonly string[];
}

/** What is heard from somebody named for it, or promised by somebody of theirs, is theirs to keep. */
function whoseBy({ as, whose }: Line, name: string, { known, theirs }: People): Side | null {
  if (as === 'heard') return 'them';
  if (as !== 'promise') return whose;
  if (theirs.includes(name)) return 'them';
  return known.includes(name) ? 'us' : whose;
}

/** Somebody is named for this very line. */
export function givenTo<T extends Line>(line: T, name: string, people: People): T {
  return line.target ? line : spokenBy({ ...line, whose: whoseBy(line, name, people) }, name);
}
