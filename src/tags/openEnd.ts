const endWord = /(?<!\S)(?:until|till)\s+/gi;
const perhapsEndWord = /(?<!\S)(?:by|before)\s+/gi;

const dayNames =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const spans =
  'today|tonight|tomorrow|yesterday|soon|later|days?|weeks?|weekend|months?|quarter|years?|spring|summer|autumn|winter|christmas|easter';
const dated = new RegExp(
  `\\b(?:${dayNames}|${monthNames}|${spans}|\\d+(?:st|nd|rd|th)|\\d+[./-]\\d+)\\b`,
  'i',
);

function afterLast(line: string, word: RegExp): string {
  const last = [...line.matchAll(word)].at(-1);
  return last ? line.slice(last.index + last[0].length).trim() : '';
}

/**
 * The words after the last "until" of a line, or after a "by" or "before" that means a date: whoever wrote them wanted
 * an end, so no other may be taken silently. Undefined when the line speaks of none.
 */
export function openEnd(line: string): string | undefined {
  const end = afterLast(line, endWord);
  if (end !== '') return end;
  const perhaps = afterLast(line, perhapsEndWord);
  return dated.test(perhaps) ? perhaps : undefined;
}
