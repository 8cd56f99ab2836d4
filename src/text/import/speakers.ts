import { isSameName } from '../../domain/records/naming.ts';
import { prefixOf } from './chat/lineRules.ts';
import { isLabel } from './labels.ts';

const capital = /^\p{Lu}|^[^\p{Lu}\p{Ll}]/u;

/** "Maria", "Maria de la Cruz": as names are written. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 5 && capital.test(text) && capital.test(words.at(-1) ?? '');
}

/** So often a word stands before a colon until it is taken for a speaker, however it is written. */
const often = 3;

/** Who speaks in lines like "Maria: text": where many lines begin so all of them, else names that often come again. */
export function speakersIn(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const line of lines) {
    if (line.trim() !== '') filled += 1;
    const name = prefixOf(line)?.name;
    if (name !== undefined && !isLabel(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts];
  const likely = all.filter(([name, count]) => count >= often || looksLikeName(name));
  const isTalk = likely.reduce((sum, [, count]) => sum + count, 0) * 3 >= filled;
  return new Set(likely.filter(([, count]) => isTalk || count >= often).map(([name]) => name));
}

/** "Dana" is said of Dana Reed. */
function isCalled(speaker: string, name: string): boolean {
  if (isSameName(speaker, name)) return true;
  const [whole, start] = [speaker, name].map(one => one.normalize('NFC').trim().toLowerCase()) as [
    string,
    string,
  ];
  return start !== '' && whole.startsWith(`${start} `);
}

export const isOneOf = (names: readonly string[], speaker: string): boolean =>
  names.some(name => isCalled(speaker, name));

/** Who said it: them or us where it is known who we are, else somebody. */
export function kindOf(speaker: string | undefined, us: readonly string[]): 'heard' | 'told' | 'note' {
  if (speaker === undefined || us.length === 0) return 'note';
  return isOneOf(us, speaker) ? 'told' : 'heard';
}
