import { type Checker, createChecker } from './checker.ts';
import type { Finding } from './finding.ts';
import type { Form } from './mask.ts';

let usual: Checker | undefined;

/** What stands in one text, by the rules and the model as they are shipped, without words of a team. */
export function checkText(text: string, form: Form = 'text'): readonly Finding[] {
  usual ??= createChecker();
  return usual.check(text, { form }).findings;
}
