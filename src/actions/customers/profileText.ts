import type { Customer } from '../../domain/records/customer.ts';
import { readWorkingDays, workingDaysText } from '../../domain/records/workingDays.ts';
import {
  type ProfileChange,
  requireLanguage,
  requireNotes,
  requireTerm,
  requireTimeZone,
  requireWorkingDays,
} from './profileWords.ts';

/** What of a customer is typed as one line. */
export type ProfileLine = 'workingDays' | 'timeZone' | 'language' | 'term' | 'notes';

const termIn = (text: string) => {
  const at = text.indexOf('=');
  return requireTerm({ term: at < 0 ? '' : text.slice(0, at), meaning: at < 0 ? '' : text.slice(at + 1) });
};

/** How a line changes the customer. An empty one takes away what stood there. @throws Problem 'bad input' or 'too long' */
export function changeIn(line: ProfileLine, text: string): ProfileChange {
  return line === 'term' ? { term: termIn(text) } : { [line]: text };
}

/** The line as it will be kept; empty where it takes something away. @throws Problem 'bad input' or 'too long' */
export function keptLine(line: ProfileLine, text: string): string {
  const kept: Readonly<Record<ProfileLine, () => string>> = {
    workingDays: () => workingDaysText(requireWorkingDays(text) ?? []),
    timeZone: () => requireTimeZone(text) ?? '',
    language: () => requireLanguage(text) ?? '',
    notes: () => requireNotes(text) ?? '',
    term: () => {
      const { term, meaning } = termIn(text);
      return meaning === '' ? '' : `${term} = ${meaning}`;
    },
  };
  return kept[line]();
}

/** The line as it stands now; empty where nothing does. A glossary has many lines, so none of them stands first. */
export function standingLine(line: ProfileLine, customer: Customer): string {
  if (line === 'term') return '';
  if (line === 'workingDays')
    return workingDaysText(customer.workingDays ?? readWorkingDays('mon-fri') ?? []);
  return customer[line] ?? '';
}
