const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** "Tuesday" and "tues" are "tue"; no other word is a day. */
const longNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** 1 is Monday, 7 Sunday; undefined where the word is no weekday. */
function weekdayIn(word: string): number | undefined {
  if (/^[1-7]$/.test(word)) return Number(word);
  if (word.length < 3) return undefined;
  const at = longNames.findIndex(name => name.startsWith(word));
  return at < 0 ? undefined : at + 1;
}

/** Over the end of the week too: "sun-thu" is Sunday to Thursday. */
function rangeOf(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => ((first - 1 + at) % 7) + 1);
}

function daysIn(part: string): number[] | undefined {
  const ends = part.split('-').map(weekdayIn);
  const [first, last = first] = ends;
  if (ends.length > 2 || first === undefined || last === undefined || ends.includes(undefined))
    return undefined;
  return rangeOf(first, last);
}

/**
 * "mon-fri", "sun-thu", "mon-thu, sat" or "1,2,3,4,5".
 * @returns 1 for Monday to 7 for Sunday, each once and in order; undefined where a word is no weekday
 */
export function readWorkingDays(text: string): readonly number[] | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s*(?:[-–—]|\bto\b)\s*/g, '-')
    .replace(/\s*(?:,|\band\b)\s*|\s+/g, ',');
  const parts = plain.split(',').filter(part => part !== '');
  const read = parts.map(daysIn);
  if (parts.length === 0 || read.includes(undefined)) return undefined;
  return [...new Set(read.flatMap(days => days ?? []))].sort((left, right) => left - right);
}

const nameOf = (day: number) => names[day - 1] ?? '';

/** The days that follow on one another; the last group may go on into Monday. */
function groupsOf(days: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const day of days) {
    const last = groups.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else groups.push([day]);
  }
  const [first = [], last = []] = [groups[0], groups.at(-1)];
  if (groups.length < 2 || first[0] !== 1 || last.at(-1) !== 7) return groups;
  return [[...last, ...first], ...groups.slice(1, -1)];
}

/** As `readWorkingDays` reads it: "mon-fri", "sun-thu", "mon,wed,fri". */
export function workingDaysText(days: readonly number[]): string {
  const said = groupsOf(days).map(group => {
    const [first = 0, last = first] = [group[0], group.at(-1)];
    return group.length > 2 ? `${nameOf(first)}-${nameOf(last)}` : group.map(nameOf).join(',');
  });
  return said.join(',');
}
