import type { Day, Instant } from '../../../domain/day.ts';

/** What a clock on the wall showed. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface FoundTime {
  readonly time: Time;
  readonly from: number;
  readonly to: number;
}

// Exports of phones put a narrow blank before AM and PM.
const half = '(?:[\\s\\u00a0\\u202f]?([ap])\\.?\\s?m\\b\\.?)?';
const clockWith = (sign: string) =>
  new RegExp(
    `(?<![\\d.,:])(\\d{1,2})${sign}(\\d{2})(?:${sign}(\\d{2}))?(?:\\.\\d{1,6})?${half}(?!:?\\d|\\.\\d)`,
    'giu',
  );
/** "17.11." may be a day: with a colon it is a time for sure. */
const clocks = [clockWith(':'), clockWith('\\.')];

function timeOf([hour, minute, second = '0', half]: readonly (string | undefined)[]): Time | undefined {
  const shown = Number(hour);
  if (half !== undefined && (shown < 1 || shown > 12)) return undefined;
  const real = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const time = { hour: real, minute: Number(minute), second: Number(second) };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : undefined;
}

/** Only so much of a line is looked at. */
const farthest = 400;

/** The first time of day in a text. */
export function findTime(text: string): FoundTime | undefined {
  const head = text.slice(0, farthest);
  for (const clock of clocks) {
    for (const found of head.matchAll(clock)) {
      const time = timeOf(found.slice(1));
      if (time) return { time, from: found.index, to: found.index + found[0].length };
    }
  }
  return undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

/** "10:31" */
export const shownTime = ({ hour, minute }: Time): string => `${two(hour)}:${two(minute)}`;

const minute = 60_000;
const hours = 60 * minute;

/** "+01:00" of so many milliseconds east of Greenwich. */
function shownOffset(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / minute));
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Times as the clocks of one zone show them; each day is worked out once. The calendar library would be most of what
 * has to be loaded to read a chat, and all that is asked of it are offsets.
 */
export class WallClock {
  readonly #zone: Intl.DateTimeFormat;
  readonly #offsets = new Map<Day, string | undefined>();

  /** @throws RangeError where there is no such zone */
  constructor(zone: string) {
    this.#zone = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /** A time that clocks skip is taken as much later; of one they show twice, the first. */
  at(day: Day, { hour, minute: of, second }: Time): Instant {
    const known = this.#offsetOf(day);
    if (known !== undefined) return `${day}T${two(hour)}:${two(of)}:${two(second)}.000${known}`;
    return this.of(this.#momentAt(Date.parse(`${day}T${two(hour)}:${two(of)}:${two(second)}Z`)));
  }

  /** @param moment in milliseconds since 1970 */
  of(moment: number): Instant {
    const offset = this.#offsetAt(moment);
    return new Date(moment + offset).toISOString().slice(0, -1) + shownOffset(offset);
  }

  /** Undefined on a day whose clocks are set. */
  #offsetOf(day: Day): string | undefined {
    if (this.#offsets.has(day)) return this.#offsets.get(day);
    const noon = Date.parse(`${day}T12:00:00Z`);
    const [before, after] = [noon - 36 * hours, noon + 36 * hours].map(moment => this.#offsetAt(moment));
    const offset = before === after && before !== undefined ? shownOffset(before) : undefined;
    this.#offsets.set(day, offset);
    return offset;
  }

  /** @param wall what the clock shows, as if it stood in Greenwich */
  #momentAt(wall: number): number {
    const [before, after] = [wall - 24 * hours, wall + 24 * hours].map(one => this.#offsetAt(one)) as [
      number,
      number,
    ];
    const shows = (offset: number) => this.#offsetAt(wall - offset) === offset;
    return wall - (shows(before) || !shows(after) ? before : after);
  }

  #offsetAt(moment: number): number {
    const name = this.#zone.formatToParts(moment).find(one => one.type === 'timeZoneName')?.value ?? '';
    const [, sign, hour = '0', of = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hour) * hours + Number(of) * minute);
  }
}
