import { createChecker } from '../../src/wording/checker.ts';
import { grammarOf } from '../../src/wording/grammar.ts';
import { ownPatterns } from '../../src/wording/rules/all.ts';
import { examples } from '../../src/wording/rules/examples.ts';
import { inTurn, median } from './measure.ts';
import { amountRow, milliseconds, type Row } from './rows.ts';

const length = 20_000;
const rounds = 101;

/** A note of that length, no sentence twice, as many of them bad as good. */
function longNote(): string {
  const texts = Object.values(examples).flatMap(({ bad, good }) => [...bad, ...good]);
  let note = '';
  for (let at = 0; note.length < length; at += 1) note += `${texts[at % texts.length]} (${at})\n\n`;
  return note.slice(0, length);
}

/** What a list of words alone would cost: one alternative after the other, as simple checkers do it. */
const plain =
  /\b(?:will|shall|going to)\b|\b(?:soon|shortly|asap|later|eventually)\b|\b(?:never|always|guarantee\w*|definitely|promise\w*)\b|\b(?:fault|blame\w*|mistake|forgot|broke|failed to)\b|\b(?:obviously|calm down|works for me|as i said)\b|\b(?:fixed|solved|resolved|closed|done)\b/gi;

/** The check of a whole note, of the same note after one sentence was changed, and reading the patterns themselves. */
export async function wordingRows(): Promise<Row[]> {
  const note = longNote();
  const typing = createChecker();
  typing.check(note);
  const patterns = ownPatterns();
  let typed = 0;
  const times = await inTurn(rounds, {
    whole: () => createChecker().check(note),
    typed: () => {
      typed += 1;
      return typing.check(`${note}\n\nWe send it on Friday, ${typed} of them.`);
    },
    patterns: () => grammarOf(patterns, {}),
    plain: () => [...note.matchAll(plain)].length,
  });
  const [whole, again, yardstick] = [median(times.whole), median(times.typed), median(times.plain)];
  const ratio = `${(whole / yardstick).toFixed(1)} × one plain regular expression, ${milliseconds(yardstick)}; compromise is not installed here`;
  return [
    amountRow({ what: 'wording, 20,000 characters', value: whole, limit: 10, unit: 'ms', detail: ratio }),
    amountRow({
      what: 'wording, one sentence typed in 20,000 characters',
      value: again,
      limit: 10,
      unit: 'ms',
    }),
    amountRow({
      what: 'wording, reading the patterns once',
      value: median(times.patterns),
      limit: 20,
      unit: 'ms',
    }),
  ];
}
