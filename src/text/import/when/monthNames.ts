// Abbreviations that are English words of their own, such as "set" and "out", are left out.
const names = [
  'january jan januar jänner janvier janv enero ene gennaio januari janeiro',
  'february feb februar février févr fév fevrier febrero febbraio februari fevereiro',
  'march mar märz mrz maerz mars marzo maart mrt março',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mei maio',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout agosto augustus',
  'september sep sept septembre septiembre settembre setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro',
];

const weekdays = [
  'sunday sun sonntag dimanche domingo domenica zondag',
  'monday mon montag lundi lunes lunedì maandag',
  'tuesday tue tues dienstag mardi martes martedì dinsdag',
  'wednesday wed mittwoch mercredi miércoles mercoledì woensdag',
  'thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag',
  'friday fri freitag vendredi viernes venerdì vrijdag',
  'saturday sat samstag sonnabend samedi sábado sabato zaterdag',
];

const numbered = (lists: readonly string[], from: number) =>
  new Map(lists.flatMap((list, at) => list.split(' ').map(name => [name, at + from] as const)));

const months = numbered(names, 1);
const days = numbered(weekdays, 0);

/** Lower-case English verbs, not months. */
const verbs = new Set(['may', 'march', 'mar']);

/** 1 is January; undefined for what names no month. */
export function monthOf(word: string): number | undefined {
  return verbs.has(word) ? undefined : months.get(word.toLowerCase().normalize('NFC'));
}

/** 0 is Sunday. */
export const weekdayOf = (word: string): number | undefined => days.get(word.toLowerCase().normalize('NFC'));
