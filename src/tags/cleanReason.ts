import { visibleLine } from '../domain/visible.ts';
import { commentMarks, otherEnds } from './commentMarks.ts';
import { longestReason, keyword as usual } from './tag.ts';

const literal = (sign: string) => sign.replace(/[$()*+?.[\]\\^{|}]/g, '\\$&');

/** The first two signs of every mark: parted, they are no mark any more. */
const pairs = new Set([...commentMarks.flat(), ...otherEnds].map(mark => mark.slice(0, 2)));

const firstOfPair = [...pairs].map(([first = '', second = '']) => `${literal(first)}(?=${literal(second)})`);
const toPart = (keyword: string) => new RegExp([`${keyword}(?=\\()`, ...firstOfPair].join('|'), 'g');

/** At the end of a line these continue it in C, shell, batch files or Basic; a cut may leave half a character. */
const looseEnd = /(?:[\s^_&`]|[\ud800-\udbff])+$/;

/**
 * A reason as it may stand in any comment: one line that closes no comment, hides nothing and holds no second head.
 * Backslashes become slashes, because Java and C read them in comments too.
 */
export function cleanReason(reason: string, keyword = usual): string {
  const line = visibleLine(reason).replaceAll('\\', '/').replace(/\s+/g, ' ');
  return line.replace(toPart(keyword), '$& ').slice(0, longestReason).replace(looseEnd, '').trimStart();
}
