import type { RawDay } from './days.ts';
import { findDay } from './days.ts';
import { findTime, type Time } from './times.ts';
import type { When } from './when.ts';

/** Zones that mails still name, in minutes east of Greenwich. */
const zones: Readonly<Record<string, number>> = {
  GMT: 0,
  UT: 0,
  UTC: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
};

const offset = /(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?(?!\d)/;
const zoneName = /\b(GMT|UTC?|[ECMP][SD]T|CES?T|Z)\b/;

/** @returns minutes east of Greenwich; undefined where no zone is named */
function zoneIn(text: string): number | undefined {
  const [, sign, hours, minutes = '0'] = offset.exec(text) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return zones[zoneName.exec(text)?.[1] ?? ''];
}

function momentOf({ year, month, date }: RawDay, time: Time, zone: number): number | undefined {
  if (year === undefined || month === undefined || date === undefined || Math.abs(zone) > 24 * 60)
    return undefined;
  const moment = Date.UTC(year, month - 1, date, time.hour, time.minute, time.second) - zone * 60_000;
  const isThere = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date && month <= 12;
  return isThere && year >= 1970 && year < 2200 ? moment : undefined;
}

export interface FoundWhen {
  readonly when: When;
  /** What of the text is neither day, time nor zone. */
  readonly rest: string;
}

const cut = (text: string, { from, to }: { readonly from: number; readonly to: number }) =>
  `${text.slice(0, from)} ${text.slice(to)}`;

/** The short name of a weekday right before a date, in the languages that cut it so. */
const weekday =
  /(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|mie|jue|vie|sáb|sab|dom|gio|wo|ma|za|zo)[.,]{0,2}\s{0,2}$/iu;

/** The date in a header or before a quote; exact where it names its zone. */
export function findWhen(text: string): FoundWhen | undefined {
  const found = findDay(text);
  if (!found) return undefined;
  const day = { ...found, from: found.from - (weekday.exec(text.slice(0, found.from))?.[0].length ?? 0) };
  const rest = cut(text, day);
  const time = findTime(rest);
  if (!time) return { when: { day: day.raw }, rest };
  const tail = rest.slice(time.to, time.to + 30);
  const zone = zoneIn(tail);
  const moment = zone === undefined ? undefined : momentOf(day.raw, time.time, zone);
  const left = cut(rest, time).replace(zone === undefined ? /^$/ : offset, ' ');
  return {
    when: moment === undefined ? { day: day.raw, time: time.time } : { moment },
    rest:
      zone === undefined
        ? left
        : left.replace(/\(\s?[A-Z]{2,5}\s?\)|\b(?:GMT|UTC?|CES?T|[ECMP][SD]T)\b/g, ' '),
  };
}
