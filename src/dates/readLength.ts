const named: ReadonlyMap<string, number> = new Map([
  ['quarter of an hour', 15],
  ['quarter hour', 15],
  ['half an hour', 30],
  ['half hour', 30],
  ['three quarters of an hour', 45],
  ['hour', 60],
  ['hour and a half', 90],
]);

const clock = /^(\d{1,2}):([0-5]\d)$/;
const units =
  /^(?:(\d{1,2}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?) ?(?:and )?)?(?:(\d{1,4}) ?(?:m|mins?|minutes?)?)?$/;
const day = 24 * 60;

function minutesIn(said: string): number {
  const figures = clock.exec(said) ?? units.exec(said);
  if (figures) return Math.round(Number(figures[1] ?? 0) * 60) + Number(figures[2] ?? 0);
  return named.get(said) ?? 0;
}

/** "25 min", "1 h", "1 h 30", "1:30", "half an hour" or a bare number, in whole minutes up to a day. */
export function readLength(words: string): number | undefined {
  const said = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const minutes = minutesIn(said.replace(/^(?:an? |one (?=hour))/, ''));
  return minutes > 0 && minutes <= day ? minutes : undefined;
}
