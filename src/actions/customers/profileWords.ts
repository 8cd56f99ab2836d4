import { parseDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { type CustomerKind, customerKinds, type Term } from '../../domain/records/profile.ts';
import { readWorkingDays } from '../../domain/records/workingDays.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { type Holiday, mostHolidays } from '../../domain/workCalendar.ts';

/** What of a customer can be changed. Each is taken away by null or, where it is a text, by an empty one. */
export interface ProfileChange {
  readonly name?: string | undefined;
  /** "mon-fri", or 1 for Monday to 7 for Sunday. */
  readonly workingDays?: string | readonly number[] | null | undefined;
  /** All of them: they take the place of those that were there. */
  readonly holidays?: readonly Holiday[] | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly cadence?: { readonly days: number } | null | undefined;
  /** One word of theirs; without a meaning it is taken out of the glossary. */
  readonly term?: Term | undefined;
}

/** In characters. */
const longestNotes = 10_000;
const longestTerm = 200;
const longestMeaning = 1000;
/** Who wants to hear from us less often than once a year has no rhythm. In days. */
const longestCadence = 366;

function refuse(advice: Sentence): never {
  throw new Problem('bad input', advice);
}

const isNone = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '');

export function requireWorkingDays(value: ProfileChange['workingDays']): readonly number[] | null {
  if (value === undefined || value === null || (typeof value === 'string' && isNone(value))) return null;
  const days = readWorkingDays(typeof value === 'string' ? value : value.join(','));
  if (days) return days;
  return refuse(
    sentence(
      '"{0}" are no working days. Write them like mon-fri, sun-thu or mon,tue,thu.',
      String(value).slice(0, 60),
    ),
  );
}

export function requireHolidays(value: ProfileChange['holidays']): readonly Holiday[] | null {
  if (!value || value.length === 0) return null;
  if (value.length > mostHolidays) {
    refuse(sentence('More than {0} holidays are no list of holidays. Choose a shorter one.', mostHolidays));
  }
  const wrong = value.find(one => parseDay(one.day) === undefined);
  if (wrong) refuse(sentence('"{0}" is no day. Write it like 2026-11-27.', String(wrong.day).slice(0, 60)));
  return value.map(({ day, name }) => ({ day, name: name.trim() }));
}

/** The way IANA writes the zone. */
function zoneNamed(text: string): string | undefined {
  try {
    return /^[A-Za-z]/.test(text)
      ? new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
      : undefined;
  } catch {
    return undefined;
  }
}

export function requireTimeZone(value: ProfileChange['timeZone']): string | null {
  if (value === undefined || value === null || isNone(value)) return null;
  const zone = zoneNamed(value.trim());
  if (zone !== undefined) return zone;
  return refuse(
    sentence('"{0}" is no time zone. Write it like Europe/Berlin or America/New_York.', value.slice(0, 60)),
  );
}

/** Only a language that has a name: "english" would be a valid tag of nobody's language. */
function languageNamed(text: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(tag) === undefined ? undefined : tag;
  } catch {
    return undefined;
  }
}

export function requireLanguage(value: ProfileChange['language']): string | null {
  if (value === undefined || value === null || isNone(value)) return null;
  const language = languageNamed(value.trim());
  if (language !== undefined) return language;
  return refuse(sentence('"{0}" is no language. Write it like en, de or pt-BR.', value.slice(0, 60)));
}

export function requireNotes(value: ProfileChange['notes']): string | null {
  if (value === undefined || value === null || isNone(value)) return null;
  if (value.length <= longestNotes) return value.trim();
  throw new Problem(
    'too long',
    sentence('A note on a customer has at most {0} characters. Shorten it.', longestNotes),
  );
}

export function requireKind(value: ProfileChange['kind']): CustomerKind | null {
  return value === undefined || value === null || isNone(value)
    ? null
    : requireWord(customerKinds, value.trim(), 'kind of customer');
}

export function requireCadence(value: ProfileChange['cadence']): { days: number } | null {
  if (!value) return null;
  const { days } = value;
  if (Number.isInteger(days) && days >= 1 && days <= longestCadence) return { days };
  return refuse(sentence('A customer hears from us every 1 to {0} days. Write how many.', longestCadence));
}

export function requireTerm({ term, meaning }: Term): Term {
  const [word, means] = [term.trim(), meaning.trim()];
  if (word === '' || word.length > longestTerm || means.length > longestMeaning) {
    refuse(
      sentence(
        'A term has 1 to {0} characters and its meaning at most {1}. Write it like: order = what they call a job.',
        longestTerm,
        longestMeaning,
      ),
    );
  }
  return { term: word, meaning: means };
}
