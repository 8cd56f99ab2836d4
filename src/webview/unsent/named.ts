import type { EditTarget, PaneKind } from '../../protocol/callKinds.ts';
import type { Side } from './side.ts';

/**
 * Who was named last on each side: the name stays for the lines that follow. A note or a decision is nobody's by
 * itself, so that a name given to one is for that line alone.
 */
export type Named = Readonly<Record<Side | 'once', string>>;

export const nobody: Named = { them: '', us: '', once: '' };

/** What is said back and promised are words of ours. */
export function voiceOf(as: PaneKind, side: Side): keyof Named {
  if (as === 'heard') return 'them';
  if (as === 'question') return side;
  return as === 'note' || as === 'decision' ? 'once' : 'us';
}

/** A line being typed. */
interface Line {
  readonly as: PaneKind;
  readonly side: Side;
  readonly named: Named;
  readonly target: EditTarget | null;
}

/** Who says it; an entry that is changed keeps its own. */
export function speakerOf({ as, side, named, target }: Line): string {
  return target ? '' : named[voiceOf(as, side)];
}

export function spokenBy<T extends Line>(line: T, name: string): T {
  if (line.target) return line;
  return { ...line, named: { ...line.named, [voiceOf(line.as, line.side)]: name } };
}
