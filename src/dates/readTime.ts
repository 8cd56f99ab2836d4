/** What a clock on the wall shows. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
}

const named: ReadonlyMap<string, Time> = new Map([
  ['noon', { hour: 12, minute: 0 }],
  ['midday', { hour: 12, minute: 0 }],
  ['midnight', { hour: 0, minute: 0 }],
]);

const twelveHours = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?$/;
const fullDay = /^(\d{1,2})(?:[:.](\d{2})|(\d{2}))$/;

function timeOf(hour: number, minute: number): Time | undefined {
  return hour < 24 && minute < 60 ? { hour, minute } : undefined;
}

/** "14:30", "9.15", "1430", "2pm", "noon"; undefined for a bare hour, which could be morning or evening. */
export function readTime(words: string): Time | undefined {
  const said = words.trim().toLowerCase();
  const [, hour, minute = '0', half] = twelveHours.exec(said) ?? [];
  if (half !== undefined) {
    const isOnClock = Number(hour) >= 1 && Number(hour) <= 12;
    return isOnClock ? timeOf((Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(minute)) : undefined;
  }
  const figures = fullDay.exec(said);
  if (figures) return timeOf(Number(figures[1]), Number(figures[2] ?? figures[3]));
  return named.get(said);
}
