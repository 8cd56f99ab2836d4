import type { TemporaryCode } from '../domain/records/temporary.ts';
import { visibleLine } from '../domain/visible.ts';
import type { Audience } from './audience.ts';
import { literal } from './markdown.ts';

/** "verified: the export ran"; empty where nobody said how, and for a customer unless it was put for them. */
export function verifiedWords(gone: TemporaryCode['gone'], audience: Audience): string {
  if (!gone || (audience === 'customer' && !gone.isForThem)) return '';
  const how = visibleLine(gone.how).replace(/(?<!\.)\.$/, '');
  return how && `verified: ${literal(how)}`;
}
