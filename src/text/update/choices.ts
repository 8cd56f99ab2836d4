import { dayOf, plainDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { decisionWords, labelFacts, optionWords } from '../labelWords.ts';
import { joinPoints, literal, point } from '../markdown.ts';
import { standingWords } from '../standingWords.ts';

const columns = [
  ['Cost', ({ option }: Entry) => option?.cost ?? ''],
  ['Risk', ({ option }: Entry) => option?.risk ?? ''],
  ['What you lose', ({ option }: Entry) => option?.loses ?? ''],
] as const;

/** What nobody filled in for any of them is no column. */
function optionTable(options: readonly Entry[]): string {
  const filled = columns.filter(([, text]) => options.some(one => text(one).trim() !== ''));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['Option', ...filled.map(([name]) => name), 'State'];
  const rows = options.map(one => {
    const cells = [standingWords(one), ...filled.map(([, text]) => text(one))].map(literal);
    return row([...cells, optionWords[one.option?.state ?? 'open']]);
  });
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

/** What could be done, with what it costs them and what became of it; empty without options. */
export const optionsIn = (entries: readonly Entry[]): string =>
  entries.length > 0 ? optionTable(entries) : '';

function riskPoint(entry: Entry): string {
  const facts = entry.risk && labelFacts('risk', entry.risk, { audience: 'customer', shown: literal });
  return point(standingWords(entry), { after: facts ? ` (${facts})` : '' });
}

export const risksIn = (entries: readonly Entry[]): string => joinPoints(entries.map(riskPoint));

function decided({ text, at, decision }: Entry): string {
  const facts = [`on ${plainDay(dayOf(at))}`, decision ? decisionWords(decision, literal) : ''];
  return point(text, { after: ` (${facts.filter(Boolean).join('; ')})` });
}

export const decisionsIn = (entries: readonly Entry[]): string => joinPoints(entries.map(decided));
