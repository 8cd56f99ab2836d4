import { findTemplate } from '../../actions/checklists/findTemplate.ts';
import { type OwnStep, stepWords } from '../../domain/records/checklists/steps.ts';
import { named } from '../../domain/records/checklists/templates.ts';
import { spoken } from '../../domain/sentence.ts';
import { visibleLine } from '../../domain/visible.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly checklist: string;
  readonly json?: boolean;
}

/** As a file of one's own says it: what only the talk gives the chance to has nothing to say about later. */
function asWritten(step: OwnStep) {
  const { label, after } = stepWords(step);
  const hint = after ? spoken(after.hint) : '';
  const later = after ? spoken(after.later) : '';
  return { id: step.id, label: spoken(label), ...(hint && { hint }), ...(later && { later }) };
}

export async function checklistShow(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { id, title, steps } = named(await findTemplate(session.ports, options.checklist));
  const written = { id, title: spoken(title), steps: steps.map(asWritten) };
  const lines = written.steps.map(one => `  ${one.id}  ${visibleLine(one.label)}\n`);
  if (options.json) await io.write(`${JSON.stringify(written, null, 2)}\n`);
  else await io.write([`${visibleLine(written.title)}\n`, ...lines].join(''));
  await session.finish();
  return 0;
}
