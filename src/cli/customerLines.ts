import type { Day } from '../domain/day.ts';
import type { Customer } from '../domain/records/customer.ts';
import { workingDaysText } from '../domain/records/workingDays.ts';
import { visibleLine } from '../domain/visible.ts';
import type { Holiday } from '../domain/workCalendar.ts';

function holidayLine(holidays: readonly Holiday[], today: Day): string {
  const next = holidays.find(one => one.day >= today);
  const coming = next ? `; the next: ${next.day} ${visibleLine(next.name)}`.trimEnd() : '';
  return `holidays: ${holidays.length}${coming}`;
}

/** What is known of a customer, a line each. */
export function customerLines(customer: Customer, today: Day): string {
  const { id, name, workingDays, holidays, timeZone, language, kind, glossary = [], notes } = customer;
  const facts = [
    workingDays && `working days: ${workingDaysText(workingDays)}`,
    holidays && holidayLine(holidays, today),
    timeZone && `time zone: ${timeZone}`,
    language && `language: ${language}`,
    kind && `kind: ${kind}`,
    ...glossary.map(({ term, meaning }) => `${visibleLine(term)} = ${visibleLine(meaning)}`),
    notes && `note: ${visibleLine(notes)}`,
  ];
  const lines = facts.flatMap(fact => (fact ? [`  ${fact}`] : []));
  return `${[`${id}  ${visibleLine(name)}`, ...lines].join('\n')}\n`;
}
